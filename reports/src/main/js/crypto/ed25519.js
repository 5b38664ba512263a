/**
 * Pure Ed25519 (RFC 8032, section 5.1), verified strictly: S below the group order, A and R in canonical encoding, in
 * the prime-order subgroup and not its neutral element, the equation without cofactor. The library's own verify
 * multiplies by the cofactor, also with `zip215: false`; so the equation is written out here over its points.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, equal, hex } from '../bytes.js';

export const KEY_LENGTH = 32;

const { Point } = ed25519;
const ORDER = Point.Fn.ORDER;
const SIGNATURE_LENGTH = 64;
const WINDOW = 8;
/** Keys seen, so that thousands of signatures of one key pay for its checks and its table once. */
const keys = new Map();
const MAX_KEYS = 256;

/** Whether these are 32 bytes that encode a point of prime order canonically. */
export function validKey(bytes) {
    return key(bytes) !== null;
}

/** Whether the signature over the message is valid under the key; anything malformed is not valid. */
export function verify(publicKey, message, signature) {
    const point = key(publicKey);
    if (point === null || signature.length !== SIGNATURE_LENGTH) {
        return false;
    }
    const r = signature.subarray(0, KEY_LENGTH);
    const s = littleEndian(signature.subarray(KEY_LENGTH));
    if (s >= ORDER) {
        return false;
    }
    const challenge = littleEndian(sha512(concat(r, publicKey, message))) % ORDER;
    // With A of prime order this is of the subgroup, too, and its encoding is the canonical one.
    const expected = Point.BASE.multiplyUnsafe(s).subtract(point.multiplyUnsafe(challenge));
    return !expected.is0() && equal(expected.toBytes(), r);
}

function key(bytes) {
    if (bytes.length !== KEY_LENGTH) {
        return null;
    }
    const name = hex(bytes);
    if (!keys.has(name)) {
        if (keys.size === MAX_KEYS) {
            keys.clear();
        }
        keys.set(name, primeOrderPoint(bytes));
    }
    return keys.get(name);
}

function primeOrderPoint(bytes) {
    try {
        const point = Point.fromBytes(bytes, false);
        return point.is0() || !point.isTorsionFree() ? null : point.precompute(WINDOW);
    } catch {
        return null;
    }
}

function littleEndian(bytes) {
    return BigInt(`0x${hex(bytes.slice().reverse())}`);
}
