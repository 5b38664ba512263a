import { base64, equal, hex } from '../bytes.js';
import { hashOfHex, sha256 } from '../crypto/hash.js';
import { canonicalBytes } from '../json/canonical.js';
import { Members } from '../json/members.js';
import { parseObject } from '../json/strict.js';
import { MalformedJson } from '../malformed.js';
import { order } from '../text.js';

export const MANIFEST = 'manifest.json';
export const MANIFEST_NOTE = 'manifest.note';

const FORMAT = 'lineproof-bundle/v1';
const NOTE_FORM = 'lineproof/bundle/v1';
const MAX_BYTES = 32 << 20;

/** The digest and size of every file of a bundle beside itself and its signature. */
export class Manifest {
    /** @param {Map<string, {sha256: Uint8Array, size: number}>} files by path, sorted */
    constructor(files, bytes) {
        this.files = files;
        this.bytes = bytes;
    }

    static parse(bytes) {
        const json = new Members(parseObject(bytes, MAX_BYTES), '').only('files', 'format');
        if (json.text('format') !== FORMAT) {
            throw json.refusal('format', `expected '${FORMAT}'`);
        }
        const listed = new Map();
        for (const node of json.list('files')) {
            const file = new Members(node, 'files').only('path', 'sha256', 'size');
            const path = file.text('path');
            listed.set(path, { sha256: file.read('sha256', hashOfHex), size: file.integer('size', 0) });
        }
        const files = new Map([...listed].sort(([a], [b]) => order(a, b)));
        const list = [...files].map(([path, file]) => ({ path, sha256: hex(file.sha256), size: file.size }));
        if (!equal(canonicalBytes({ format: FORMAT, files: list }), bytes)) {
            throw new MalformedJson('', 'not the canonical form (RFC 8785), or files out of order');
        }
        return new Manifest(files, bytes);
    }

    /** The text that the report key signs. */
    noteText() {
        return `${NOTE_FORM}\n${base64(sha256(this.bytes))}\n`;
    }
}
