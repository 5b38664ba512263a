import { MAX_BYTES } from '../archive/zip-form.js';
import { equal } from '../bytes.js';
import { hashOfHex, sha256 } from '../crypto/hash.js';
import { Members } from '../json/members.js';
import { parseObject } from '../json/strict.js';
import { MalformedJson } from '../malformed.js';
import { order } from '../text.js';

const LINE_FEED = 10;

/** Whether a file of a bundle is a long annex: all of its rows, one JSON object a line, while the report shows the first of them. */
export const isAnnex = (path) => /^annex-[A-Z]\.ndjson$/.test(path);

/** Hands over each row of the long annexes, in the order of their files; they have to be those that the report names. */
export function attachedRows(bundle, report, read) {
    const named = attached(report);
    const files = [...bundle.annexes.keys()].toSorted(order);
    if (named.map(({ file }) => file).join() !== files.join()) {
        throw new MalformedJson(
            'annexes.attached',
            `the report names [${named.map(({ file }) => file).join(', ')}], the bundle has [${files.join(', ')}]`);
    }
    named.forEach((annex) => rows(annex, bundle.annexes.get(annex.file), read));
}

function attached(report) {
    const annexes = report.get('annexes');
    const found = new Map();
    for (const annex of Array.isArray(annexes) ? annexes : []) {
        if (annex instanceof Map && annex.has('attached')) {
            const json = new Members(annex.get('attached'), 'annexes.attached').only('file', 'rows', 'sha256', 'size');
            const one = {
                file: json.text('file'),
                rows: json.integer('rows', 1),
                sha256: json.read('sha256', hashOfHex),
                size: json.integer('size', 1),
            };
            if (!isAnnex(one.file) || found.has(one.file)) {
                throw json.refusal('file', 'expected the file of this annex, such as annex-A.ndjson');
            }
            found.set(one.file, one);
        }
    }
    return [...found.values()].toSorted((a, b) => order(a.file, b.file));
}

function rows(annex, bytes, read) {
    if (bytes.length !== annex.size || !equal(sha256(bytes), annex.sha256)) {
        throw new MalformedJson('annexes.attached', `${annex.file} is not the file that the report names`);
    }
    let line = 0;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        line++;
        const place = `${annex.file} line ${line}`;
        read(row(bytes.subarray(start, end), place), place);
        start = end + 1;
    }
    if (line !== annex.rows || start < bytes.length) {
        throw new MalformedJson('annexes.attached.rows', `${annex.file} has not ${annex.rows} lines that are ended`);
    }
}

function row(json, place) {
    try {
        return parseObject(json, MAX_BYTES);
    } catch (e) {
        throw e instanceof MalformedJson ? new MalformedJson(place, e.message) : e;
    }
}
