import { base64Url, equal } from '../bytes.js';
import { hashOfBase64Url } from '../crypto/hash.js';
import { leafHash } from '../crypto/merkle.js';
import { canonicalBytes } from '../json/canonical.js';
import { Members } from '../json/members.js';
import { parseObject } from '../json/strict.js';
import { MalformedJson, Refused } from '../malformed.js';
import { hasControl, isBlank } from '../text.js';
import { requireMinute } from '../time.js';

const VERSION = 1;
const MAX_BYTES = 65_535;
const MAX_NAME = 255;

/** One entry of a log: commitments and coordinates, no personal data, never its own index. */
export class Entry {
    constructor(fields, bytes) {
        Object.assign(this, fields);
        /** The canonical JSON (RFC 8785) that the log commits to. */
        this.bytes = bytes;
        /** SHA-256(0x00 || bytes), RFC 9162 section 2.1.1. */
        this.leafHash = leafHash(bytes);
    }

    /** Reads an entry; its bytes are the canonical form of what it says. */
    static parse(bytes) {
        const json = new Members(parseObject(bytes, MAX_BYTES), '');
        json.only('contentRoot', 'epoch', 'minute', 'producer', 'raw', 'refs', 'sequence', 'system', 'type', 'v');
        if (json.integer('v', 0) !== VERSION) {
            throw json.refusal('v', `only version ${VERSION} of an entry is known`);
        }
        const fields = read(json);
        if (!equal(canonicalBytes(wireForm(fields)), bytes)) {
            // One entry, one byte string: otherwise two readers could hash different bytes for the same facts.
            throw new MalformedJson('', 'not the canonical form (RFC 8785) of this entry');
        }
        return new Entry(fields, bytes);
    }
}

function read(json) {
    try {
        const fields = {
            type: json.text('type'),
            system: json.optionalText('system'),
            producer: json.text('producer'),
            epoch: json.integer('epoch', 0),
            sequence: json.integer('sequence', 0),
            minute: json.read('minute', requireMinute),
            contentRoot: json.read('contentRoot', hashOfBase64Url),
            raw: json.read('raw', hashOfBase64Url),
            references: json.list('refs').map(reference),
        };
        if (!/^[a-z][a-z0-9-]{0,63}$/.test(fields.type)) {
            throw new Refused('type: expected lower-case letters, digits and hyphens');
        }
        if (fields.system !== undefined) {
            requireName('system', fields.system);
        }
        requireName('producer', fields.producer);
        return fields;
    } catch (e) {
        throw e instanceof Refused ? new MalformedJson('', e.message) : e;
    }
}

function reference(node) {
    const json = new Members(node, 'refs').only('leaf', 'log');
    const origin = json.text('log');
    const leaf = json.read('leaf', hashOfBase64Url);
    requireName('refs.log', origin);
    return { origin, leaf };
}

function wireForm(fields) {
    return {
        v: VERSION,
        type: fields.type,
        system: fields.system,
        producer: fields.producer,
        epoch: fields.epoch,
        sequence: fields.sequence,
        minute: fields.minute,
        contentRoot: base64Url(fields.contentRoot),
        raw: base64Url(fields.raw),
        refs: fields.references.map(({ origin, leaf }) => ({ log: origin, leaf: base64Url(leaf) })),
    };
}

function requireName(field, text) {
    if (isBlank(text) || text.length > MAX_NAME || hasControl(text)) {
        throw new Refused(`${field}: expected 1 to ${MAX_NAME} characters without control characters`);
    }
}
