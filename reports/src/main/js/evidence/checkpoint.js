import { base64 } from '../bytes.js';
import { hashOfBase64 } from '../crypto/hash.js';
import { MalformedNote, Refused } from '../malformed.js';
import { hasControl, isBlank } from '../text.js';

/** The head of a log, C2SP tlog-checkpoint, without extension lines. */
export class Checkpoint {
    constructor(origin, size, root) {
        if (isBlank(origin) || hasControl(origin)) {
            throw new Refused('an origin is one line that is not empty');
        }
        if (size < 0 || size > Number.MAX_SAFE_INTEGER) {
            throw new Refused('a size is 0 to 2^53 - 1');
        }
        this.origin = origin;
        this.size = size;
        this.root = root;
    }

    /** The text that is signed: origin, size and root (base64), each on a line. */
    text() {
        return `${this.origin}\n${this.size}\n${base64(this.root)}\n`;
    }

    /** Reads a checkpoint's text, without signatures; it is exactly as {@link text} writes it. */
    static parse(noteText) {
        const lines = noteText.split('\n');
        if (lines.length !== 4 || !/^(?:0|[1-9][0-9]{0,15})$/.test(lines[1])) {
            throw new MalformedNote('a checkpoint has three lines: origin, size, root');
        }
        let checkpoint;
        try {
            checkpoint = new Checkpoint(lines[0], Number(lines[1]), hashOfBase64(lines[2]));
        } catch (e) {
            throw e instanceof Refused ? new MalformedNote(`checkpoint: ${e.message}`) : e;
        }
        if (checkpoint.text() !== noteText) {
            throw new MalformedNote('a checkpoint ends after its third line');
        }
        return checkpoint;
    }
}
