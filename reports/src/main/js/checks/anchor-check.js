import { equal } from '../bytes.js';
import { rootOf } from '../crypto/merkle.js';
import { Checkpoint } from '../evidence/checkpoint.js';
import { SignedNote } from '../evidence/note.js';
import { DEVELOPMENT } from '../pins/chain.js';
import { failed, indeterminate, passed } from '../step.js';

/** An anchor is of a log of the bundle, of its history, and on a pinned chain; what the chain is worth is said. */
export function checkAnchors(bundle, pins) {
    return bundle.anchors.map((anchor) => step(bundle, pins, anchor));
}

function step(bundle, pins, anchor) {
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
    const root = rootAt(log, anchor.size);
    if (root === undefined) {
        return indeterminate(subject, "the bundle does not show the entries that this size's root is over");
    }
    return equal(root, anchor.root)
        ? worth(subject, anchor)
        : failed(subject, "the anchored root is not the log's root at this size");
}

function worth(subject, anchor) {
    return anchor.chain.kind === DEVELOPMENT
        ? passed(subject, 'development chain: no seals, carries no weight of its own')
        : indeterminate(subject, "the block's seals are not in this bundle");
}

function rootAt(log, size) {
    if (size === log.size) {
        return Checkpoint.parse(SignedNote.parse(log.checkpoint).text).root;
    }
    return log.complete() ? rootOf(log.entries.slice(0, size).map(({ entry }) => entry.leafHash)) : undefined;
}
