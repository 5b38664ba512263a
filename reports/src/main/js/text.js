/** Classes of characters as the formats mean them (those of Java's Character). */

const WHITE = '(?:(?![\\u00a0\\u2007\\u202f])[\\t-\\r\\u001c-\\u001f\\p{Z}])';
const BLANK = new RegExp(`^${WHITE}*$`, 'u');
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const SPACE = /[\p{Z}\u0000-\u001f\u007f-\u009f]/u;

/** Whether there is nothing but white space. */
export const isBlank = (text) => BLANK.test(text);

/** Whether there is an ISO control character. */
export const hasControl = (text) => CONTROL.test(text);

/** Whether there is white space of any kind, or a control character. */
export const hasSpace = (text) => SPACE.test(text);

/** An order of UTF-16 code units. */
export const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
