import { Checkpoint } from '../evidence/checkpoint.js';
import { SignedNote } from '../evidence/note.js';
import { MalformedNote } from '../malformed.js';
import { failed, passed, unpinned } from '../step.js';

/** A log's checkpoint is of the size the bundle speaks of, and signed by a key pinned for this log. */
export function checkCheckpoint(log, pins) {
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
        return signature(subject, log, note, pins);
    } catch (e) {
        if (e instanceof MalformedNote) {
            return failed(subject, e.message);
        }
        throw e;
    }
}

function signature(subject, log, note, pins) {
    if (pins === null) {
        return note.signedBy(log.firstKey)
            ? unpinned(subject, `size ${log.size}, signed by the key in the bundle itself`)
            : failed(subject, 'not signed by the key that the bundle names for this log');
    }
    const keys = pins.keysOf(log.origin);
    if (keys.length === 0) {
        return unpinned(subject, 'the pin file names no key for this log; ask for a newer pin file');
    }
    const signers = keys.filter(({ key }) => note.signedBy(key));
    if (signers.length === 0) {
        return failed(subject, 'not signed by a key that is pinned for this log');
    }
    if (!signers.some(({ fromSize, toSize }) => log.size >= fromSize && log.size <= toSize)) {
        return failed(subject, `signed by a pinned log key that may not sign size ${log.size}`);
    }
    return passed(subject, `size ${log.size}, published: signed by the pinned log key`);
}
