import { ofBase64, utf8 } from '../bytes.js';
import { verify } from '../crypto/ed25519.js';
import { MalformedNote, Refused } from '../malformed.js';
import { isNamedBy } from './note-key.js';

const DASH = '\u2014 ';
const ID_LENGTH = 4;
const MAX_SIGNATURES = 100;
const MAX_LENGTH = 1_000_000;
const NOT_PLAIN = /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u;

/** A text with signature lines, C2SP signed-note. */
export class SignedNote {
    /**
     * @param {string} text what is signed; ends with a line end
     * @param {{name: string, keyId: Uint8Array, signature: Uint8Array}[]} signatures in the order of the note
     */
    constructor(text, signatures) {
        this.text = text;
        this.signatures = signatures;
    }

    static parse(note) {
        const split = note.lastIndexOf('\n\n');
        if (note.length > MAX_LENGTH || split < 0 || !note.endsWith('\n') || split + 2 === note.length) {
            throw new MalformedNote('a signed note is a text, an empty line and signature lines');
        }
        if (NOT_PLAIN.test(note)) {
            throw new MalformedNote('a note is UTF-8 without control characters other than line feed');
        }
        const lines = note.slice(split + 2, -1).split('\n');
        if (lines.length > MAX_SIGNATURES) {
            throw new MalformedNote(`a note has at most ${MAX_SIGNATURES} signatures`);
        }
        return new SignedNote(note.slice(0, split + 1), lines.map(signature));
    }

    /**
     * Whether this key signed the text. Lines of other keys are left alone, as the standard asks; every line that says
     * it is of this key has to hold.
     */
    signedBy(key) {
        const message = utf8(this.text);
        const own = this.signatures.filter((line) => isNamedBy(key, line));
        return own.length > 0 && own.every((line) => verify(key.publicKey, message, line.signature));
    }
}

function signature(line) {
    const [, name, encoded, ...more] = line.split(' ');
    if (encoded === undefined || more.length > 0 || !line.startsWith(DASH) || name === '' || name.includes('+')) {
        throw new MalformedNote("a signature line is '\u2014 <key name> <base64>'");
    }
    try {
        const bytes = ofBase64(encoded);
        if (bytes.length <= ID_LENGTH) {
            throw new MalformedNote('a signature is a key id of four bytes and the signature itself');
        }
        return { name, keyId: bytes.subarray(0, ID_LENGTH), signature: bytes.subarray(ID_LENGTH) };
    } catch (e) {
        throw e instanceof Refused ? new MalformedNote(`signature of ${name}: ${e.message}`) : e;
    }
}
