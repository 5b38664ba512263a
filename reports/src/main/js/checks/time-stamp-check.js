import { base64, equal } from '../bytes.js';
import { sha256 } from '../crypto/hash.js';
import { Checkpoint } from '../evidence/checkpoint.js';
import { hexText } from '../evidence/anchor.js';
import { SignedNote } from '../evidence/note.js';
import { MalformedNote } from '../malformed.js';
import { failed, indeterminate } from '../step.js';

/** What the page says of every token: it knows neither CMS nor certificates. */
export const NOT_HERE = 'a browser does not check time stamps: use lineproof-verify.jar';

/** A time stamp is over something in the bundle; whether its token holds, the verifier in Java tells. */
export function checkTimeStamps(bundle) {
    return bundle.timeStamps.map((stamp) => {
        const subject = subjectOf(stamp);
        return isOverSomething(bundle, stamp)
            ? indeterminate(subject, NOT_HERE)
            : failed(subject, 'what it is over is not in the bundle');
    });
}

function subjectOf(stamp) {
    if (stamp.over === 'timestamp') {
        return `time stamp of the time stamp ${base64(stamp.imprint)}`;
    }
    return stamp.over === 'checkpoint'
        ? `time stamp of ${stamp.origin} at size ${stamp.size}`
        : `time stamp of block ${hexText(stamp.blockHash)}`;
}

function isOverSomething(bundle, stamp) {
    if (stamp.over === 'timestamp') {
        return bundle.timeStamps.some(({ token }) => equal(sha256(token), stamp.imprint));
    }
    if (stamp.over === 'block') {
        return bundle.anchors.some(({ blockHash }) => blockHash === hexText(stamp.blockHash));
    }
    const log = bundle.log(stamp.origin);
    return [log?.checkpoint, log?.previous?.checkpoint].some((checkpoint) =>
        checkpoint !== undefined && isHead(checkpoint, stamp));
}

/** Whether this is the checkpoint of that size, signed by a key that the log's origin names. */
function isHead(checkpoint, { origin, size }) {
    try {
        const note = SignedNote.parse(checkpoint);
        return Checkpoint.parse(note.text).size === size && note.signatures.some(({ name }) => name === origin);
    } catch (e) {
        if (e instanceof MalformedNote) {
            return false;
        }
        throw e;
    }
}
