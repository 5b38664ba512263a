/** ECDSA on P-256 with SHA-256; r and s as 32 bytes each, a high s is accepted as JOSE does. */
import { p256 } from '@noble/curves/nist.js';
import { concat } from '../bytes.js';

const UNCOMPRESSED = Uint8Array.of(4);
const SIGNATURE_LENGTH = 64;

/** Whether the coordinates, 32 bytes each, are a point of the curve. */
export function isOnCurve(x, y) {
    try {
        p256.Point.fromBytes(concat(UNCOMPRESSED, x, y)).assertValidity();
        return true;
    } catch {
        return false;
    }
}

export function verify(x, y, message, signature) {
    if (signature.length !== SIGNATURE_LENGTH) {
        return false;
    }
    try {
        return p256.verify(signature, message, concat(UNCOMPRESSED, x, y), { lowS: false, prehash: true });
    } catch {
        return false;
    }
}
