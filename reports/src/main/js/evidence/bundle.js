import { MAX_BYTES } from '../archive/zip-form.js';
import { equal, lenientText, utf8 } from '../bytes.js';
import { canonicalBytes, canonicalLines } from '../json/canonical.js';
import { Members } from '../json/members.js';
import { parseObject } from '../json/strict.js';
import { MalformedBundle, MalformedJson, Refused } from '../malformed.js';
import { order } from '../text.js';
import {
    anchorForm, anchorProofForm, hexText, readAnchor, readAnchorProof, readTimeStamp, timeStampForm, timeStampOrder,
} from './anchor.js';
import { isAnnex } from './annex.js';
import { isPart } from './container.js';
import { contentForm, readContent } from './content.js';
import { BundledLog, entryForm, readEntry } from './log.js';
import { MANIFEST, MANIFEST_NOTE } from './manifest.js';

const PDF = 'report.pdf';
const CONTENTS = 'contents.ndjson';
const ANCHORS = 'anchors.ndjson';
const ANCHOR_PROOFS = 'anchor-proofs.ndjson';
const TIME_STAMPS = 'timestamps.ndjson';
/** Checked by the verifier in Java alone; here it is taken as it is. */
const RECORDINGS = 'recordings.ndjson';

/** What a bundle can be about: its one document that speaks, and whether the log of a system has to be shown whole. */
const REPORT = Object.freeze({ noun: 'report', path: 'report.json', whole: true });
const DISCLOSURE = Object.freeze({ noun: 'disclosure', path: 'disclosure.json', whole: false });

/** Whether the bundle discloses one decision. */
export const isDisclosure = ({ kind }) => kind === DISCLOSURE;

/** The definition of the report that explains one decision to a person, to whom the rest of the log is nothing. */
const EXPLANATION = 'R05';

/**
 * Whether the log of a system has to be shown whole: for every report but the explanation of one decision. Of that one the
 * verifier says that completeness is not claimed.
 */
export const claimsWholeLogs = (bundle) => bundle.kind.whole && !isExplanation(bundle.document);

function isExplanation(document) {
    try {
        const definition = parseObject(document, MAX_BYTES).get('definition');
        return definition instanceof Map && definition.get('id') === EXPLANATION;
    } catch (e) {
        if (e instanceof MalformedJson) {
            // The check of the references tells what is wrong with it.
            return false;
        }
        throw e;
    }
}

/** What a bundle holds, without its signature. */
class EvidenceBundle {
    constructor(parts) {
        this.kind = parts.kind;
        this.document = parts.document;
        this.annexes = parts.annexes;
        this.pdf = parts.pdf;
        this.logs = parts.logs.toSorted((a, b) => order(a.origin, b.origin));
        this.contents = parts.contents.toSorted((a, b) => order(a.origin, b.origin) || a.index - b.index);
        this.anchors = parts.anchors.toSorted((a, b) =>
            order(a.origin, b.origin) || a.size - b.size || order(a.transaction, b.transaction));
        this.anchorProofs = parts.anchorProofs.toSorted((a, b) => order(hexText(a.transaction), hexText(b.transaction)));
        this.timeStamps = parts.timeStamps.toSorted((a, b) => order(timeStampOrder(a), timeStampOrder(b)));
        this.recordings = parts.recordings;
        this.byOrigin = new Map(this.logs.toReversed().map((log) => [log.origin, log]));
    }

    /** The log of this origin, undefined when the bundle does not have it. */
    log(origin) {
        return this.byOrigin.get(origin);
    }

    /** The entry at an index of a log, undefined when the bundle does not have it. */
    entry(origin, index) {
        return this.log(origin)?.at(index)?.entry;
    }

    /** All files but the manifest and its signature, each with what makes its bytes again. */
    files() {
        const files = new Map([
            [this.kind.path, () => this.document],
            [CONTENTS, () => canonicalLines(this.contents.map(contentForm))],
            [ANCHORS, () => canonicalLines(this.anchors.map(anchorForm))],
            [ANCHOR_PROOFS, () => canonicalLines(this.anchorProofs.map(anchorProofForm))],
            [TIME_STAMPS, () => canonicalLines(this.timeStamps.map(timeStampForm))],
        ]);
        this.annexes.forEach((bytes, path) => files.set(path, () => bytes));
        if (this.pdf !== undefined) {
            files.set(PDF, () => this.pdf);
        }
        if (this.recordings !== undefined) {
            files.set(RECORDINGS, () => this.recordings);
        }
        this.logs.forEach((log, i) => {
            files.set(headPath(i), () => canonicalBytes(log.form()));
            files.set(entriesPath(i), () => canonicalLines(log.entries.map(entryForm)));
        });
        return files;
    }
}

/** Reads the files of a bundle, and asks that writing them again gives the same bytes. */
export async function readBundle(files, progress) {
    const kind = files.has(DISCLOSURE.path) ? DISCLOSURE : REPORT;
    const parts = {
        kind,
        document: required(files, kind.path),
        annexes: new Map(kind === REPORT ? [...files].filter(([path]) => isAnnex(path)) : []),
        pdf: kind === REPORT ? files.get(PDF) : undefined,
        logs: await logs(files, progress),
        contents: await lines(files, CONTENTS, readContent, progress),
        anchors: await lines(files, ANCHORS, readAnchor, progress),
        anchorProofs: await lines(files, ANCHOR_PROOFS, readAnchorProof, progress),
        timeStamps: await lines(files, TIME_STAMPS, readTimeStamp, progress),
        recordings: files.get(RECORDINGS),
    };
    const bundle = new EvidenceBundle(parts);
    const again = bundle.files();
    for (const [path, bytes] of files) {
        if (path === MANIFEST || path === MANIFEST_NOTE || isPart(path)) {
            continue;
        }
        await progress(`Reading ${path}`, 1, 1);
        if (!again.has(path)) {
            throw new MalformedBundle(path, 'is not a file of this format');
        }
        if (!equal(again.get(path)(), bytes)) {
            throw new MalformedBundle(path, 'not in canonical form, or its lines are out of order');
        }
    }
    return bundle;
}

const headPath = (position) => `logs/${position + 1}.json`;
const entriesPath = (position) => `logs/${position + 1}.entries.ndjson`;

async function logs(files, progress) {
    const found = [];
    while (files.has(headPath(found.length))) {
        const path = headPath(found.length);
        const entries = await lines(files, entriesPath(found.length), readEntry, progress);
        found.push(parsed(path, required(files, path), (json) => BundledLog.read(json, entries)));
    }
    return found;
}

function required(files, path) {
    const bytes = files.get(path);
    if (bytes === undefined) {
        throw new MalformedBundle(path, 'is missing');
    }
    return bytes;
}

async function lines(files, path, read, progress) {
    const text = lenientText(required(files, path));
    const values = [];
    for (let start = 0; start < text.length;) {
        await progress(`Reading ${path}`, start, text.length);
        const end = text.indexOf('\n', start);
        if (end < 0) {
            throw new MalformedBundle(path, 'the last line has no end');
        }
        values.push(parsed(`${path} line ${values.length + 1}`, utf8(text.slice(start, end)), read));
        start = end + 1;
    }
    return values;
}

function parsed(place, json, read) {
    try {
        return read(new Members(parseObject(json, MAX_BYTES), ''));
    } catch (e) {
        throw e instanceof MalformedJson || e instanceof Refused ? new MalformedBundle(place, e.message) : e;
    }
}
