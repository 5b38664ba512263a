import { base64, lenientText, utf8 } from '../bytes.js';
import { hashOfBase64 } from '../crypto/hash.js';
import { Entry } from './entry.js';
import { NoteKey } from './note-key.js';

/** A log as far as a bundle uses it: `logs/<n>.json` and `logs/<n>.entries.ndjson`. */
export class BundledLog {
    constructor(fields, entries) {
        Object.assign(this, fields);
        /** Sorted by index. */
        this.entries = entries.toSorted((a, b) => a.index - b.index);
        this.byIndex = new Map(this.entries.map((entry) => [entry.index, entry]));
    }

    static read(json, entries) {
        json.only('checkpoint', 'firstKey', 'origin', 'previous', 'size', 'tenant');
        const head = json.has('previous') ? json.object('previous').only('checkpoint', 'path') : undefined;
        const previous = head && { checkpoint: head.text('checkpoint'), path: head.readAll('path', hashOfBase64) };
        return new BundledLog({
            origin: json.text('origin'),
            tenant: json.text('tenant'),
            firstKey: json.read('firstKey', NoteKey.parse),
            size: json.integer('size', 0),
            checkpoint: json.text('checkpoint'),
            previous,
        }, entries);
    }

    /** Whether the entries are 0 to size - 1, each once. */
    complete() {
        return this.entries.length === this.size && this.entries.every(({ index }, i) => index === i);
    }

    /** The entry at an index, undefined when the bundle does not have it. */
    at(index) {
        return this.byIndex.get(index);
    }

    /** The head's file again. */
    form() {
        return {
            origin: this.origin,
            tenant: this.tenant,
            firstKey: this.firstKey.vkey(),
            size: this.size,
            checkpoint: this.checkpoint,
            previous: this.previous
                && { checkpoint: this.previous.checkpoint, path: this.previous.path.map(base64) },
        };
    }
}

/** One line of the entries: an entry with its place and its inclusion path. */
export function readEntry(json) {
    json.only('entry', 'index', 'path');
    const entry = Entry.parse(utf8(json.text('entry')));
    return { index: json.integer('index', 0), entry, path: json.readAll('path', hashOfBase64) };
}

/** The line again. */
export const entryForm = ({ index, entry, path }) =>
    ({ index, entry: lenientText(entry.bytes), path: path.map(base64) });
