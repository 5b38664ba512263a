import { Checkpoint } from '../evidence/checkpoint.js';
import { SignedNote } from '../evidence/note.js';
import { MalformedNote } from '../malformed.js';
import { failed, passed, unpinned } from '../step.js';
import { LogKeys } from './log-keys.js';

/**
 * A log's checkpoint is of the size the bundle speaks of, and signed by a key that may sign this size: one pinned for
 * the log, or one that the log's own statements lead to from there.
 */
export function checkCheckpoint(bundle, log, pins) {
    const subject = `checkpoint of ${log.origin}`;
    try {
        const note = SignedNote.parse(log.checkpoint);
        const { origin, size } = Checkpoint.parse(note.text);
        if (origin !== log.origin) {
            return failed(subject, `the checkpoint is of another log: ${origin}`);
        }
        if (size !== log.size) {
            return failed(subject, `the checkpoint has size ${size}, the bundle speaks of size ${log.size}`);
        }
        return signature(subject, bundle, log, note, pins);
    } catch (e) {
        if (e instanceof MalformedNote) {
            return failed(subject, e.message);
        }
        throw e;
    }
}

function signature(subject, bundle, log, note, pins) {
    if (pins !== null && pins.keysOf(log.origin).length === 0) {
        return unpinned(subject, 'the pin file names no key for this log; ask for a newer pin file');
    }
    const keys = new LogKeys(bundle, log, pins);
    const signer = keys.signer(note, log.size);
    if (pins === null) {
        return signer
            ? unpinned(subject, `size ${log.size}, signed by the key in the bundle itself`)
            : failed(subject, 'not signed by the key that the bundle names for this log');
    }
    if (signer === undefined) {
        return failed(subject, keys.anySigned(note)
            ? `signed by a pinned log key that may not sign size ${log.size}`
            : 'not signed by a key that is pinned for this log');
    }
    const key = signer.entry === undefined
        ? 'the pinned log key'
        : `the log key that entry ${signer.entry} put in the place of a pinned one`;
    return passed(subject, `size ${log.size}, published: signed by ${key}`);
}
