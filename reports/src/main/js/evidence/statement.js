/** A producer's signature as it is kept with an entry's content: over one receipt, or over a batch. */
import { base64Url, hex, utf8 } from '../bytes.js';
import { hashOfBase64Url } from '../crypto/hash.js';
import { included, leafHash } from '../crypto/merkle.js';
import { canonicalBytes } from '../json/canonical.js';
import { Members } from '../json/members.js';
import { MAX_INTEGER, parseObject } from '../json/strict.js';
import { MalformedJson } from '../malformed.js';
import { CompactJws, coordinates, statedDigests } from './jws.js';

const RECEIPT_TYPE = 'lineproof-receipt+sd-jwt';
const BATCH_TYPE = 'lineproof-batch+jwt';
const VERSION = 1;
const MAX_COUNT = 5_000;
const MAX_HEAD = 8 * 1024;
const MAX_PATH = 63;
const MAX_BATCHED = MAX_HEAD + 64 * 48;

/**
 * Reads the issuer-signed JWT of an SD-JWT, or the head of a batch with a path.
 *
 * @param {string} text the statement as it stands in the bundle
 * @param {number} max the most characters accepted
 */
export function producerStatement(text, max) {
    return text.startsWith('{') ? new OfBatch(text) : new OfOne(text, max);
}

/** A receipt that was signed for itself. */
class OfOne {
    constructor(text, max) {
        this.signed = CompactJws.parse(text, max);
        requireType(this.signed, RECEIPT_TYPE);
    }

    /** Refuses a statement that is over other fields, or of another place in the producer's sequence. */
    requireOver(digests, entry) {
        const stated = statedDigests(this.signed.payload);
        if (stated.size !== digests.length || !digests.every((digest) => stated.has(hex(digest)))) {
            throw new MalformedJson('_sd', 'the statement is over other fields than the entry');
        }
        const place = coordinates(this.signed.payload);
        requirePlace(place, entry);
        require('sequence', place.sequence === entry.sequence, 'another sequence number');
    }
}

/** A receipt of a batch: the producer signed the root, and the path leads there. */
class OfBatch {
    constructor(text) {
        const json = new Members(parseObject(utf8(text), MAX_BATCHED), '').only('batch', 'path');
        this.signed = CompactJws.parse(json.text('batch'), MAX_HEAD);
        this.path = json.readAll('path', hashOfBase64Url);
        if (this.path.length > MAX_PATH) {
            throw json.refusal('path', `a path has at most ${MAX_PATH} hashes`);
        }
        this.head = head(this.signed);
    }

    requireOver(digests, entry) {
        const { first, count, root } = this.head;
        requirePlace(this.head, entry);
        const index = entry.sequence - first;
        require('sequence', index >= 0 && index < count, 'other sequence numbers');
        if (!included(leafHash(this.leaf(digests, entry.sequence)), index, count, this.path, root)) {
            throw new MalformedJson(
                'path', 'leads from the fields of the entry to another root than the one that was signed');
        }
    }

    /** The claims that an SD-JWT of this receipt would sign, in canonical form. */
    leaf(digests, sequence) {
        const { producer, system, epoch } = this.head;
        return canonicalBytes({
            v: VERSION,
            iss: producer,
            system,
            epoch,
            sequence,
            _sd: digests.map(base64Url).sort(),
            _sd_alg: 'sha-256',
        });
    }
}

function head(jws) {
    requireType(jws, BATCH_TYPE);
    const claims = new Members(jws.payload, '').only('count', 'epoch', 'first', 'iss', 'root', 'system', 'v');
    if (claims.integer('v', 0) !== VERSION) {
        throw claims.refusal('v', `only version ${VERSION} of a batch is known`);
    }
    const count = claims.integer('count', 1);
    const first = claims.integer('first', 1);
    if (count > MAX_COUNT) {
        throw claims.refusal('count', `a batch has at most ${MAX_COUNT} receipts; sign several`);
    }
    if (first > MAX_INTEGER - count) {
        throw claims.refusal('first', 'a receipt would have a number beyond 2^53 - 1');
    }
    return {
        producer: claims.text('iss'),
        system: claims.text('system'),
        epoch: claims.integer('epoch', 0),
        first,
        count,
        root: claims.read('root', hashOfBase64Url),
    };
}

function requireType(jws, type) {
    if (jws.typ !== type) {
        throw new MalformedJson('typ', `expected the header typ '${type}'`);
    }
}

function requirePlace(place, entry) {
    require('iss', place.producer === entry.producer, 'another producer');
    require('system', place.system === entry.system, 'another system');
    require('epoch', place.epoch === entry.epoch, 'another epoch');
}

function require(claim, same, difference) {
    if (!same) {
        throw new MalformedJson(claim, `the statement is of ${difference} than the entry`);
    }
}
