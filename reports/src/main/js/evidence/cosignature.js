/** Cosignatures of witnesses, C2SP tlog-cosignature cosignature/v1: timestamped Ed25519, keys of type 0x04. */
import { concat, utf8 } from '../bytes.js';
import { verify } from '../crypto/ed25519.js';
import { isNamedBy, keyId, parseKey, requireKey } from './note-key.js';

const TYPE = 4;
const TIME_LENGTH = 8;
const LENGTH = TIME_LENGTH + 64;
/** The end of the year 9999. */
const MAX_SECONDS = 253_402_300_799n;

/** A key that verifies cosignatures, from its text `<name>+<8 hex digits>+<base64 of 0x04 || key>`. */
export function parseCosignerKey(vkey) {
    const { name, publicKey } = parseKey(TYPE, vkey);
    requireKey(name, publicKey);
    return { name, publicKey, id: keyId(TYPE, name, publicKey) };
}

/** Whether a line of the note says that it is of this key. */
export const isCosignedInNameOf = (note, key) => note.signatures.some((line) => isNamedBy(key, line));

/**
 * When the key cosigned the checkpoint, ISO 8601; of several times the earliest. Every line that says it is of this key
 * has to hold, else undefined.
 */
export function cosignedAt(note, key) {
    const times = note.signatures.filter((line) => isNamedBy(key, line)).map((line) => timeOf(note.text, key, line));
    if (times.length === 0 || times.includes(undefined)) {
        return undefined;
    }
    const earliest = times.reduce((a, b) => (a < b ? a : b));
    return new Date(Number(earliest) * 1000).toISOString().replace('.000Z', 'Z');
}

function timeOf(text, key, { signature }) {
    if (signature.length !== LENGTH) {
        return undefined;
    }
    const seconds = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
    const message = concat(utf8(`cosignature/v1\ntime ${seconds}\n`), utf8(text));
    return seconds <= MAX_SECONDS && verify(key.publicKey, message, signature.subarray(TIME_LENGTH)) ? seconds : undefined;
}
