import { base64, concat, equal, hex, ofBase64, utf8 } from '../bytes.js';
import { sha256 } from '../crypto/hash.js';
import { KEY_LENGTH, validKey } from '../crypto/ed25519.js';
import { Refused } from '../malformed.js';
import { hasSpace } from '../text.js';

const ED25519 = 1;
const ID_LENGTH = 4;

/** A key that verifies notes: C2SP signed-note, signature type 0x01 (Ed25519). */
export class NoteKey {
    constructor(name, publicKey) {
        requireKey(name, publicKey);
        this.name = name;
        this.publicKey = publicKey;
        this.id = keyId(ED25519, name, publicKey);
    }

    static parse(vkey) {
        const { name, publicKey } = parseKey(ED25519, vkey);
        return new NoteKey(name, publicKey);
    }

    /** The verifier key as text. */
    vkey() {
        return vkeyOf(ED25519, this.name, this.publicKey);
    }
}

/** Whether a signature line says that it is of this key. */
export const isNamedBy = (key, line) => line.name === key.name && equal(line.keyId, key.id);

/** Refuses what is no key name or no point of prime order. */
export function requireKey(name, publicKey) {
    if (name === '' || name.includes('+') || hasSpace(name)) {
        throw new Refused('a key name has no white space, no plus sign and is not empty');
    }
    if (!validKey(publicKey)) {
        throw new Refused('no Ed25519 public key of prime order');
    }
}

/** The first four bytes of SHA-256(name || 0x0A || type || key). */
export function keyId(type, name, publicKey) {
    return sha256(utf8(name), Uint8Array.of(0x0a, type), publicKey).subarray(0, ID_LENGTH);
}

/** Reads `<name>+<8 hex digits>+<base64 of type || key>`. */
export function parseKey(type, vkey) {
    const [name, , ...rest] = vkey.split('+');
    if (rest.length === 0) {
        throw new Refused('a verifier key is <name>+<key id>+<base64 key>');
    }
    const typed = ofBase64(rest.join('+'));
    if (typed.length !== 1 + KEY_LENGTH || typed[0] !== type) {
        throw new Refused(`expected an Ed25519 verifier key of type 0x${hex(Uint8Array.of(type))}`);
    }
    const publicKey = typed.subarray(1);
    if (vkeyOf(type, name, publicKey) !== vkey) {
        throw new Refused('the key id does not belong to this name and key');
    }
    return { name, publicKey };
}

/** The verifier key as text. */
export function vkeyOf(type, name, publicKey) {
    return `${name}+${hex(keyId(type, name, publicKey))}+${base64(concat(Uint8Array.of(type), publicKey))}`;
}
