import { base64 } from '../bytes.js';
import { consistent } from '../crypto/merkle.js';
import { Checkpoint } from '../evidence/checkpoint.js';
import { SignedNote } from '../evidence/note.js';
import { MalformedNote } from '../malformed.js';
import { failed, passed } from '../step.js';
import { LogKeys } from './log-keys.js';

const MAX_PATH = 64;

/**
 * A log of this bundle only grew since the previous report: what that one spoke of is still in it, unchanged. No step
 * when the bundle names no previous report.
 */
export function checkConsistency(bundle, log, head, pins) {
    if (log.previous === undefined) {
        return [];
    }
    const subject = `consistency of ${log.origin}`;
    try {
        return [step(subject, bundle, log, head, pins)];
    } catch (e) {
        if (e instanceof MalformedNote) {
            return [failed(subject, `the previous checkpoint: ${e.message}`)];
        }
        throw e;
    }
}

function step(subject, bundle, log, head, pins) {
    const { checkpoint, path } = log.previous;
    const note = SignedNote.parse(checkpoint);
    const earlier = Checkpoint.parse(note.text);
    if (earlier.origin !== log.origin) {
        return failed(subject, `the previous checkpoint is of another log: ${earlier.origin}`);
    }
    if (new LogKeys(bundle, log, pins).signer(note, earlier.size) === undefined) {
        return failed(subject, 'the previous checkpoint is not signed by a key that may sign its size');
    }
    if (earlier.size < 1 || earlier.size > head.size) {
        return failed(subject, `the previous checkpoint has size ${earlier.size}, expected 1 to ${head.size}`);
    }
    if (path.length > MAX_PATH || !consistent(earlier.size, head.size, path, earlier.root, head.root)) {
        return failed(
            subject,
            `the log does not extend the one of size ${earlier.size} that the previous report spoke of: history was`
                + ' rewritten, or the path is wrong');
    }
    return passed(
        subject,
        `extends size ${earlier.size} with root ${base64(earlier.root)}, the head of the previous report; compare it`
            + ' with the one you hold');
}
