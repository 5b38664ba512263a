/** SHA-256 and what is built on it; digests are byte strings of 32 bytes. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { concat, hex, ofBase64, ofBase64Url, ofHex, uint32, utf8 } from '../bytes.js';
import { Refused } from '../malformed.js';

const LENGTH = 32;
const CHUNK = 1 << 20;

/** SHA-256 of the parts, one after the other, without any separator. */
export function sha256(...parts) {
    return digest(parts.length === 1 ? parts[0] : concat(...parts));
}

/** SHA-256 of a large input as hexadecimal digits, with pauses. */
export async function sha256Hex(bytes, progress) {
    const running = digest.create();
    for (let at = 0; at < bytes.length; at += CHUNK) {
        await progress('Hashing', at, bytes.length);
        running.update(bytes.subarray(at, at + CHUNK));
    }
    return hex(running.digest());
}

/** HMAC-SHA-256(salt, domain || uint32 big-endian length || message). */
export function saltedCommitment(salt, domain, message) {
    return hmac(digest, salt, concat(utf8(domain), uint32(message.length), message));
}

export const hashOfBase64 = (text) => sized(ofBase64(text));
export const hashOfBase64Url = (text) => sized(ofBase64Url(text));

export function hashOfHex(text) {
    if (!/^[0-9a-f]{64}$/.test(text)) {
        throw new Refused('expected 64 lower-case hexadecimal digits');
    }
    return ofHex(text);
}

function sized(bytes) {
    if (bytes.length !== LENGTH) {
        throw new Refused(`a SHA-256 digest has 32 bytes, not ${bytes.length}`);
    }
    return bytes;
}
