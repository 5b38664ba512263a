/**
 * The JSON Canonicalization Scheme (RFC 8785): members sorted by UTF-16 code units, no white space. Takes what the
 * strict reader gives and plain objects of ours; members that are undefined are left out.
 */
import { utf8 } from '../bytes.js';

/** The canonical form. */
export function canonicalText(value) {
    if (Array.isArray(value)) {
        return `[${value.map(canonicalText).join(',')}]`;
    }
    if (value === null || typeof value !== 'object') {
        return JSON.stringify(value);
    }
    // The default order of strings is that of UTF-16 code units, which is the order of RFC 8785, section 3.2.3.
    const members = value instanceof Map ? [...value] : Object.entries(value).filter(([, member]) => member !== undefined);
    const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`).join(',')}}`;
}

/** The canonical form as UTF-8. */
export const canonicalBytes = (value) => utf8(canonicalText(value));

/** One canonical line a value, each ended by a line feed. */
export const canonicalLines = (values) => utf8(values.map((value) => `${canonicalText(value)}\n`).join(''));
