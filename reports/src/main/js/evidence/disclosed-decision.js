import { MAX_BYTES } from '../archive/zip-form.js';
import { hashOfHex } from '../crypto/hash.js';
import { Members } from '../json/members.js';
import { parseObject } from '../json/strict.js';
import { requireTrustAnchor } from '../pins/pin-file.js';

const SCHEMA = 'lineproof/disclosure/v1';

/** What `disclosure.json` says: which decision is disclosed to whom and for what, and where it stands. */
export function readDisclosedDecision(bytes) {
    const json = new Members(parseObject(bytes, MAX_BYTES), '');
    json.only('decision', 'id', 'model', 'pins', 'reason', 'recipient', 'schema', 'trustAnchors');
    if (json.text('schema') !== SCHEMA) {
        throw json.refusal('schema', `expected '${SCHEMA}'`);
    }
    json.list('trustAnchors').forEach((node, i) => requireTrustAnchor(new Members(node, `trustAnchors[${i}]`)));
    const document = {
        id: json.text('id'),
        recipient: json.text('recipient'),
        reason: json.text('reason'),
        decision: place(json.object('decision')),
        model: json.has('model') ? place(json.object('model')) : undefined,
    };
    json.object('pins').only('logs').list('logs').forEach((node) => requireHead(new Members(node, 'pins.logs')));
    return document;
}

function place(json) {
    const references = json.only('references').list('references');
    if (references.length !== 1) {
        throw json.refusal('references', 'expected one');
    }
    const reference = new Members(references[0], 'references').only('first', 'last', 'origin');
    const index = reference.integer('first', 0);
    if (reference.integer('last', 0) !== index) {
        throw reference.refusal('last', 'expected a single entry');
    }
    return { origin: reference.text('origin'), index };
}

function requireHead(json) {
    json.only('origin', 'root', 'size');
    json.text('origin');
    json.integer('size', 0);
    json.read('root', hashOfHex);
}
