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
        if (name === '' || name.includes('+') || hasSpace(name)) {
            throw new Refused('a key name has no white space, no plus sign and is not empty');
        }
        if (!validKey(publicKey)) {
            throw new Refused('no Ed25519 public key of prime order');
        }
        this.name = name;
        this.publicKey = publicKey;
        /** The first four bytes of SHA-256(name || 0x0A || 0x01 || key). */
        this.id = sha256(utf8(name), Uint8Array.of(0x0a, ED25519), publicKey).subarray(0, ID_LENGTH);
    }

    /** Reads `<name>+<8 hex digits>+<base64 of 0x01 || key>`. */
    static parse(vkey) {
        const [name, , ...rest] = vkey.split('+');
        if (rest.length === 0) {
            throw new Refused('a verifier key is <name>+<key id>+<base64 key>');
        }
        const typed = ofBase64(rest.join('+'));
        if (typed.length !== 1 + KEY_LENGTH || typed[0] !== ED25519) {
            throw new Refused('only Ed25519 verifier keys (type 0x01) are known');
        }
        const key = new NoteKey(name, typed.subarray(1));
        if (key.vkey() !== vkey) {
            throw new Refused('the key id does not belong to this name and key');
        }
        return key;
    }

    /** The verifier key as text. */
    vkey() {
        return `${this.name}+${hex(this.id)}+${base64(concat(Uint8Array.of(ED25519), this.publicKey))}`;
    }

    /** Whether a signature line says that it is of this key. */
    isNamedBy(signature) {
        return signature.name === this.name && equal(signature.keyId, this.id);
    }
}
