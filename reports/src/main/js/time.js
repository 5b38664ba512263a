/** Times as the formats write them: ISO 8601 in UTC, one text a time. */
import { Refused } from './malformed.js';

const MINUTE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)Z$/;
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(?!\d*000Z)(?:\d{3}){1,3})?Z$/;

/** The text, when it is a whole minute of the years 0 to 9999. */
export function requireMinute(text) {
    const [matched, ...parts] = MINUTE.exec(text) ?? [];
    if (matched === undefined || !exists(...parts.map(Number), 0)) {
        throw new Refused("expected a minute in UTC, 'yyyy-MM-ddTHH:mmZ'");
    }
    return text;
}

/** The text, when it is a time as Java's Instant writes it. */
export function requireInstant(text) {
    const [matched, ...parts] = INSTANT.exec(text) ?? [];
    if (matched === undefined || !exists(...parts.map(Number))) {
        throw new Refused("expected a time in UTC, 'yyyy-MM-ddTHH:mm:ssZ'");
    }
    return text;
}

/** Whether one time comes before another, both as {@link requireInstant} takes them. */
export function isBefore(one, other) {
    const padded = (text) => `${text.slice(0, 19)}.${text.slice(20, -1).padEnd(9, '0')}`;
    return padded(one) < padded(other);
}

function exists(year, month, day, hour, minute, second) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}
