/** Keccak-256 as Ethereum uses it, and the words of 32 bytes it deals in. */
import { keccak_256 } from '@noble/hashes/sha3.js';
import { concat, hex } from '../bytes.js';

const LENGTH = 32;

/** The hash of the parts, one after the other, without any separator. */
export const keccak = (...parts) => keccak_256(concat(...parts));

/** A number as 32 bytes, big-endian. */
export function word(number) {
    const digits = BigInt(number).toString(16).padStart(2 * LENGTH, '0');
    return Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));
}

/** 0x and lower-case hexadecimal digits. */
export const hexWord = (bytes) => `0x${hex(bytes)}`;
