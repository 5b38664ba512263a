import { equal } from '../bytes.js';
import { included, rootOf } from '../crypto/merkle.js';
import { failed, indeterminate, passed } from '../step.js';

const MAX_PATH = 63;

/** Every entry stands at its index under the checkpoint, and a log that is shown whole has exactly its root. */
export async function checkEntries(log, checkpoint, whole, progress) {
    return [await inclusion(log, checkpoint, progress), completeness(log, checkpoint, whole)];
}

async function inclusion(log, checkpoint, progress) {
    const subject = `entries of ${log.origin}`;
    const seen = new Set();
    for (const [done, { index, entry, path }] of log.entries.entries()) {
        await progress(`Checking ${subject}`, done, log.entries.length);
        if (seen.has(index)) {
            return failed(subject, `entry ${index} stands in the bundle twice`);
        }
        seen.add(index);
        if (index >= log.size) {
            return failed(subject, `entry ${index} is not within size ${log.size}`);
        }
        if (path.length > MAX_PATH || !included(entry.leafHash, index, log.size, path, checkpoint.root)) {
            return failed(subject, `entry ${index} is not included under the checkpoint: its path leads elsewhere`);
        }
    }
    return passed(subject, `${log.entries.length} of ${log.size} entries, each included`);
}

function completeness(log, checkpoint, whole) {
    const subject = `completeness of ${log.origin}`;
    if (!log.complete()) {
        return incomplete(subject, log, whole);
    }
    if (!equal(rootOf(log.entries.map(({ entry }) => entry.leafHash)), checkpoint.root)) {
        return failed(subject, "the entries give another root than the checkpoint's");
    }
    return passed(subject, log.size === 0
        ? 'complete: no entry under this checkpoint; every log begins so, whoever holds a later one knows more'
        : `complete: entries 0..${log.size - 1}; nothing logged was left out`);
}

function incomplete(subject, log, whole) {
    let first = 0;
    while (log.at(first) !== undefined) {
        first++;
    }
    // In a report a system's log is the claim that nothing was left out: it is shown whole, opened or withheld.
    if (whole && log.origin.includes(`/${log.tenant}/system/`)) {
        return failed(subject, `entry ${first} is not in the bundle; a system's log is shown whole`);
    }
    return indeterminate(
        subject, `not claimed: entry ${first} and others are not in the bundle; those shown are included`);
}
