import { equal } from '../bytes.js';
import { logIdOf, RegistryHead } from '../chain/registry.js';
import { weigh } from '../chain/worth.js';
import { rootOf } from '../crypto/merkle.js';
import { hexText } from '../evidence/anchor.js';
import { Checkpoint } from '../evidence/checkpoint.js';
import { SignedNote } from '../evidence/note.js';
import { RefusedProof } from '../malformed.js';
import { failed, indeterminate, lifting, passed } from '../step.js';

/**
 * An anchor is of a log of the bundle, of its history, on a pinned chain, and in a block that the pinned validators
 * sealed. One step an anchor, then one for each proof that belongs to none.
 */
export async function checkAnchors(bundle, pins, progress) {
    const proofs = new Map(bundle.anchorProofs.map((proof) => [hexText(proof.transaction), proof]));
    const steps = [];
    for (const [done, anchor] of bundle.anchors.entries()) {
        await progress('Checking anchors', done, bundle.anchors.length);
        steps.push(step(bundle, pins, proofs, anchor));
    }
    const due = new Set(bundle.anchors.map(({ transaction }) => transaction));
    for (const { transaction } of bundle.anchorProofs) {
        if (!due.delete(hexText(transaction))) {
            steps.push(failed(
                `proof of transaction ${hexText(transaction)}`, 'belongs to no anchor, or stands here twice'));
        }
    }
    return steps;
}

function step(bundle, pins, proofs, anchor) {
    const subject = `anchor of ${anchor.origin} at size ${anchor.size}`;
    const log = bundle.log(anchor.origin);
    if (log === undefined) {
        return failed(subject, 'this log is not in the bundle');
    }
    if (pins !== null && pins.chain(anchor.chain) === undefined) {
        const { chainId, contract } = anchor.chain;
        return failed(subject, `chain ${chainId} with contract ${contract} is not pinned`);
    }
    if (anchor.size < 1 || anchor.size > log.size) {
        return failed(subject, `is not within the log's size ${log.size}`);
    }
    if (!isFirstKeyAsPinned(log, pins)) {
        return failed(subject, "the log's identity on the chain derives from a first key that is not pinned");
    }
    const root = rootAt(log, anchor.size);
    if (root === undefined) {
        return indeterminate(subject, "the bundle does not show the entries that this size's root is over");
    }
    return equal(root, anchor.root)
        ? weighed(subject, anchor, log, proofs.get(anchor.transaction), pins?.chain(anchor.chain), bundle.logs)
        : failed(subject, "the anchored root is not the log's root at this size");
}

function weighed(subject, anchor, log, proof, pinned, logs) {
    try {
        const head = new RegistryHead(log.tenant, logIdOf(log), anchor.size, anchor.root);
        const others = logs.map(logIdOf).filter((id) => !equal(id, head.logId));
        const { decided, state, words } = weigh(anchor, head, proof, pinned, others);
        if (!decided) {
            return indeterminate(subject, words);
        }
        // A head below the bundle's covers the entries below it only: it does not bring the log as a whole further.
        return state === undefined || anchor.size < log.size
            ? passed(subject, words)
            : lifting(passed(subject, words), log.origin, state);
    } catch (e) {
        if (e instanceof RefusedProof) {
            return failed(subject, e.message);
        }
        throw e;
    }
}

/** Where the pins name who signed the first head, the bundle names the same. */
function isFirstKeyAsPinned(log, pins) {
    const first = (pins?.keysOf(log.origin) ?? []).filter(({ fromSize, toSize }) => fromSize <= 1 && toSize >= 1);
    return first.length === 0 || first.some(({ key }) => key.vkey() === log.firstKey.vkey());
}

function rootAt(log, size) {
    if (size === log.size) {
        return Checkpoint.parse(SignedNote.parse(log.checkpoint).text).root;
    }
    return log.complete() ? rootOf(log.entries.slice(0, size).map(({ entry }) => entry.leafHash)) : undefined;
}
