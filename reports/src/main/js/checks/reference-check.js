import { MAX_BYTES } from '../archive/zip-form.js';
import { equal } from '../bytes.js';
import { hashOfHex } from '../crypto/hash.js';
import { attachedRows } from '../evidence/annex.js';
import { Checkpoint } from '../evidence/checkpoint.js';
import { SignedNote } from '../evidence/note.js';
import { Members } from '../json/members.js';
import { parseObject } from '../json/strict.js';
import { MalformedJson, MalformedNote } from '../malformed.js';
import { failed, passed } from '../step.js';

/**
 * Every line of the report, or of the disclosure, leads to entries of this bundle: each `references` names origin, first
 * and last index, or the size 0 of a log without entries, and each log that it is pinned to is in the bundle with that
 * size and root. So do the rows of its long annexes, which stand in files of their own.
 */
export function checkReferences(bundle) {
    const subject = `references of the ${bundle.kind.noun}`;
    const found = { lines: 0, entries: 0, empty: 0 };
    try {
        const report = parseObject(bundle.document, MAX_BYTES);
        const pins = report.get('pins');
        for (const pin of elements(pins instanceof Map ? pins.get('logs') : undefined)) {
            requirePinnedLog(bundle, new Members(pin, 'pins.logs'));
        }
        walk(bundle, report, '', found);
        attachedRows(bundle, report, (row, place) => walk(bundle, row, place, found));
    } catch (e) {
        if (e instanceof MalformedJson) {
            return failed(subject, `${bundle.kind.path} ${e.message}`);
        }
        throw e;
    }
    const empty = found.empty === 0 ? '' : `; ${found.empty} of them to the checkpoint of a log without entries`;
    return passed(
        subject, `${found.lines} references to ${found.entries} entries, each resolved within this bundle${empty}`);
}

function requirePinnedLog(bundle, pin) {
    const origin = pin.text('origin');
    const log = bundle.log(origin);
    if (log === undefined) {
        throw pin.refusal('origin', `the log ${origin} is not in the bundle`);
    }
    const checkpoint = checkpointOf(log, pin);
    if (checkpoint.size !== pin.integer('size', 0) || !equal(checkpoint.root, pin.read('root', hashOfHex))) {
        throw pin.refusal('size', `the ${bundle.kind.noun} is pinned to another checkpoint of ${origin}`);
    }
}

function checkpointOf(log, pin) {
    try {
        return Checkpoint.parse(SignedNote.parse(log.checkpoint).text);
    } catch (e) {
        throw e instanceof MalformedNote
            ? pin.refusal('origin', `the checkpoint of ${log.origin}: ${e.message}`)
            : e;
    }
}

function walk(bundle, node, at, found) {
    if (Array.isArray(node)) {
        node.forEach((element, i) => walk(bundle, element, `${at}/${i}`, found));
    } else if (node instanceof Map) {
        for (const [name, member] of node) {
            const path = `${at}/${name}`;
            if (name === 'references') {
                elements(member).forEach((reference) => resolve(bundle, new Members(reference, path), found));
            } else {
                walk(bundle, member, path, found);
            }
        }
    }
}

function resolve(bundle, reference, found) {
    const origin = reference.text('origin');
    if (reference.has('size')) {
        requireEmpty(bundle, reference.only('origin', 'size'), origin);
        found.empty++;
        found.lines++;
        return;
    }
    const first = reference.integer('first', 0);
    const last = reference.integer('last', first);
    for (let index = first; index <= last; index++) {
        if (bundle.entry(origin, index) === undefined) {
            throw reference.refusal('', `entry ${index} of ${origin} is not in the bundle`);
        }
        found.entries++;
    }
    found.lines++;
}

/** A line that rests on a log without entries leads to that log's checkpoint; the other checks are about it. */
function requireEmpty(bundle, reference, origin) {
    if (reference.integer('size', 0) !== 0 || bundle.log(origin)?.size !== 0) {
        throw reference.refusal('size', `the bundle has no log ${origin} without entries`);
    }
}

/** The elements of an array, the members' values of an object, nothing of anything else. */
function elements(node) {
    if (node instanceof Map) {
        return [...node.values()];
    }
    return Array.isArray(node) ? node : [];
}
