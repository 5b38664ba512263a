import { MAX_BYTES } from '../archive/zip-form.js';
import { producerStatement } from '../evidence/statement.js';
import { MalformedJson } from '../malformed.js';
import { failed, indeterminate, passed } from '../step.js';
import { nameOf } from './content-check.js';

const SUBJECT = 'statements';
const PRODUCER = 'producer';
const CHECKED_BY_US = 'checked by us';
const MODEL = 'modelDigest';

/**
 * A producer's statement is over these very fields, at this place of the producer's sequence, and signed by a key that
 * is pinned for the model it names. The evidence class follows from this alone, never from what the bundle says.
 */
export async function checkStatements(bundle, pins, progress) {
    const counts = { signed: 0, unpinned: 0, reception: 0, declared: 0 };
    let firstUnpinned;
    for (const [done, content] of bundle.contents.entries()) {
        await progress('Checking statements', done, bundle.contents.length);
        try {
            const standing = standingOf(bundle, pins, content);
            counts[standing]++;
            if (standing === 'unpinned') {
                firstUnpinned ??= nameOf(content);
            }
        } catch (e) {
            if (e instanceof MalformedJson) {
                return { step: failed(SUBJECT, `${nameOf(content)}: ${e.message}`), weakest: weakest(bundle, counts) };
            }
            throw e;
        }
    }
    return { step: verdict(counts, firstUnpinned), weakest: weakest(bundle, counts) };
}

function verdict(counts, firstUnpinned) {
    const words = `${counts.signed} signed by a pinned key, ${counts.reception} whose signature was checked at`
        + ` reception only, ${counts.declared} declared`;
    return firstUnpinned === undefined
        ? passed(SUBJECT, words)
        : indeterminate(
            SUBJECT,
            `${words}, ${counts.unpinned} signed by a key that is not pinned for their model, first ${firstUnpinned}`);
}

/** The weakest evidence class of the contents shown. */
function weakest(bundle, counts) {
    if (Object.values(counts).every((count) => count === 0)) {
        return 'none shown';
    }
    return counts.signed === bundle.contents.length ? 'SIGNED' : 'DECLARED';
}

function standingOf(bundle, pins, content) {
    const { statement, signedBy } = content;
    if ((statement !== undefined) !== (signedBy === PRODUCER)) {
        throw new MalformedJson('signedBy', "'producer' stands there exactly when the statement does");
    }
    if (statement === undefined) {
        return signedBy === CHECKED_BY_US ? 'reception' : 'declared';
    }
    const entry = bundle.entry(content.origin, content.index);
    const stated = producerStatement(statement, MAX_BYTES);
    stated.requireOver(content.digests, entry);
    return signature(stated.signed, pins, content, entry);
}

function signature(jws, pins, content, entry) {
    const shown = content.disclosures.find(({ name }) => name === MODEL);
    const signers = (pins?.signers ?? []).filter(({ system, modelDigest }) =>
        system === entry.system && (shown === undefined || shown.value === modelDigest));
    if (signers.length === 0) {
        return 'unpinned';
    }
    if (!signers.some(({ jwk }) => jws.signedBy(jwk))) {
        throw new MalformedJson('signature', 'does not hold under the key pinned for this model');
    }
    return 'signed';
}
