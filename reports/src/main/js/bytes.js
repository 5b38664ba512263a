/** Byte strings and their strict text forms: exactly one text stands for a byte string (RFC 4648, section 3.5). */
import { Refused } from './malformed.js';

const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });
const STRICT = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const ENCODER = new TextEncoder();
const CHUNK = 0x8000;
const BASE64_NAME = 'base64';
const BASE64URL_NAME = 'base64url';

/** The UTF-8 bytes of a text. */
export const utf8 = (text) => ENCODER.encode(text);

/** The text of these bytes; what is no UTF-8 becomes U+FFFD. */
export const lenientText = (bytes) => LENIENT.decode(bytes);

/** The text of these bytes; throws a TypeError when they are no UTF-8. */
export const strictText = (bytes) => STRICT.decode(bytes);

export function equal(a, b) {
    if (a === b) {
        return true;
    }
    let same = a.length === b.length;
    for (let i = 0; same && i < a.length; i++) {
        same = a[i] === b[i];
    }
    return same;
}

export function concat(...parts) {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        all.set(part, at);
        at += part.length;
    }
    return all;
}

/** A number as four bytes, big-endian. */
export function uint32(number) {
    return Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number);
}

/** Lower-case hexadecimal digits. */
export function hex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of lower-case hexadecimal digits. */
export function ofHex(text) {
    if (!/^(?:[0-9a-f]{2})*$/.test(text)) {
        throw new Refused('expected lower-case hexadecimal digits, two a byte');
    }
    return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** RFC 4648 section 4, with padding: C2SP notes and tile paths. */
export function base64(bytes) {
    let binary = '';
    for (let at = 0; at < bytes.length; at += CHUNK) {
        binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
    }
    return btoa(binary);
}

/** RFC 4648 section 5, without padding: JOSE and entries. */
export function base64Url(bytes) {
    return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of a text that {@link base64} would write. */
export function ofBase64(text) {
    return decoded(text, /^[A-Za-z0-9+/]*={0,2}$/, text, base64, BASE64_NAME);
}

/** The bytes of a text that {@link base64Url} would write. */
export function ofBase64Url(text) {
    const standard = text.replaceAll('-', '+').replaceAll('_', '/');
    return decoded(text, /^[A-Za-z0-9_-]*$/, standard, base64Url, BASE64URL_NAME);
}

function decoded(text, alphabet, standard, encode, name) {
    if (alphabet.test(text) && text.replace(/=+$/, '').length % 4 !== 1) {
        const binary = atob(standard);
        const bytes = new Uint8Array(binary.length);
        for (let i = 0; i < binary.length; i++) {
            bytes[i] = binary.charCodeAt(i);
        }
        if (encode(bytes) === text) {
            return bytes;
        }
    }
    throw new Refused(`not the canonical ${name} form; padding, stray bits or another alphabet`);
}
