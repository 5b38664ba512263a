import { ENTRY_TYPE, FIELD, verifiedStatement } from '../evidence/log-key-statement.js';
import { MalformedNote } from '../malformed.js';

/**
 * Which keys may sign which checkpoints of a log: those that a verifier starts with, and those that statements opened in
 * the bundle lead to from them. That the statements' entries stand in the log is for other checks.
 */
export class LogKeys {
    /** Keys that count for a log: without pins, or without one for this log, the bundle's own word. */
    constructor(bundle, log, pins) {
        const pinned = pins === null ? [] : pins.keysOf(log.origin);
        const beginning = pinned.length > 0 ? pinned : [{ key: log.firstKey, fromSize: 0, toSize: Infinity }];
        this.offices = beginning.map((range) => ({ ...range }));
        for (const content of bundle.contents) {
            if (content.origin === log.origin && log.at(content.index)?.entry.type === ENTRY_TYPE) {
                this.follow(statementOf(content), content.index);
            }
        }
    }

    /** The key that signed the note and may sign this size; undefined when there is none. */
    signer(note, size) {
        return this.offices.find((office) => covers(office, size) && note.signedBy(office.key));
    }

    /** Whether one of the keys signed the note, whatever its sizes. */
    anySigned(note) {
        return this.offices.some(({ key }) => note.signedBy(key));
    }

    /**
     * The old key has to be in office up to the very size before: one that was closed earlier, because it was stolen,
     * names no successor.
     */
    follow(statement, index) {
        if (statement === undefined) {
            return;
        }
        const last = statement.firstSize - 1;
        const old = this.offices.find((office) =>
            isSame(office.key, statement.oldKey) && index <= last && covers(office, last));
        if (old !== undefined) {
            old.toSize = last;
            if (!this.offices.some(({ key }) => isSame(key, statement.newKey))) {
                this.offices.push({ key: statement.newKey, fromSize: last + 1, toSize: Infinity, entry: index });
            }
        }
    }
}

/** A statement that does not hold puts nobody in office; the checkpoint then lacks a signature that counts. */
function statementOf({ disclosures }) {
    const field = disclosures.find(({ name, value }) => name === FIELD && typeof value === 'string');
    try {
        return field && verifiedStatement(field.value);
    } catch (e) {
        if (e instanceof MalformedNote) {
            return undefined;
        }
        throw e;
    }
}

const covers = ({ fromSize, toSize }, size) => size >= fromSize && size <= toSize;
const isSame = (a, b) => a.vkey() === b.vkey();
