import { equal, ofBase64 } from '../bytes.js';
import { parseCosignerKey } from '../evidence/cosignature.js';
import { Jwk } from '../evidence/jwk.js';
import { NoteKey } from '../evidence/note-key.js';
import { Members } from '../json/members.js';
import { parseObject } from '../json/strict.js';
import { MalformedJson, Refused } from '../malformed.js';
import { isBlank } from '../text.js';
import { isBefore, requireInstant } from '../time.js';
import { readChain } from './chain.js';

const FORMAT = 'lineproof-pins/v1';
const TRUST_ANCHOR = 'lineproof-trust-anchor/v1';
const MAX_BYTES = 8 << 20;
const MODEL_DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * The pin file `lineproof-pins/v1`: keys of logs and reports, signers of statements, chains, time-stamp authorities,
 * witnesses and how many of their operators have to sign, roots of seals.
 */
export class PinFile {
    constructor(pins) {
        if (pins.witnessQuorum > new Set(pins.witnesses.map(({ operator }) => operator)).size) {
            throw new Refused('witnessQuorum: expected 0 to the number of operators of witnesses');
        }
        Object.assign(this, pins);
    }

    static parse(bytes) {
        const json = new Members(parseObject(bytes, MAX_BYTES), '');
        json.only(
            'chains', 'format', 'logs', 'reportKeys', 'sealRoots', 'signers', 'timestampAuthorities', 'trustAnchors',
            'witnessQuorum', 'witnesses');
        if (json.text('format') !== FORMAT) {
            throw json.refusal('format', `expected '${FORMAT}'`);
        }
        try {
            return new PinFile({
                logs: all(json, 'logs', log),
                reportKeys: json.readAll('reportKeys', NoteKey.parse),
                signers: all(json, 'signers', signer),
                chains: all(json, 'chains', readChain),
                timestampAuthorities: all(json, 'timestampAuthorities', authority),
                witnesses: all(json, 'witnesses', witness),
                witnessQuorum: json.integer('witnessQuorum', 0),
                sealRoots: json.has('sealRoots') ? all(json, 'sealRoots', sealRoot) : [],
                trustAnchors: json.has('trustAnchors') ? all(json, 'trustAnchors', requireTrustAnchor) : [],
            });
        } catch (e) {
            throw e instanceof Refused ? new MalformedJson('', e.message) : e;
        }
    }

    /** The keys pinned for a log, whatever sizes they may sign; none when the log is not pinned. */
    keysOf(origin) {
        return this.logs.filter((pinned) => pinned.origin === origin).flatMap(({ keys }) => keys);
    }

    /** The pinned chain of this identity. */
    chain({ kind, chainId, contract }) {
        return this.chains.find(({ identity }) =>
            identity.kind === kind && identity.chainId === chainId && identity.contract === contract);
    }
}

function all(json, name, read) {
    return json.list(name).map((node) => read(new Members(node, name)));
}

function log(json) {
    json.only('keys', 'origin', 'promiseKeys', 'receiptKeys');
    const origin = json.text('origin');
    const keys = ranges(json, 'keys');
    const receiptKeys = json.has('receiptKeys') ? ranges(json, 'receiptKeys') : [];
    const promiseKeys = json.has('promiseKeys') ? json.readAll('promiseKeys', NoteKey.parse) : [];
    if (keys.length === 0) {
        throw new Refused('a log without a key cannot be verified');
    }
    receiptKeys.forEach(({ key }) => requireOwn('receiptKeys', key, `${origin}/receipt`, keys));
    promiseKeys.forEach((key) => requireOwn('promiseKeys', key, `${origin}/promise`, [...keys, ...receiptKeys]));
    return { origin, keys, receiptKeys, promiseKeys };
}

function ranges(json, name) {
    return json.list(name).map((node) => logKey(new Members(node, `logs.${name}`)));
}

function requireOwn(member, key, name, others) {
    if (key.name !== name) {
        throw new Refused(`${member}: expected keys named ${name}`);
    }
    if (others.some((other) => equal(other.key.publicKey, key.publicKey))) {
        throw new Refused(`${member}: a key serves one purpose, and this one has another, too`);
    }
}

function logKey(json) {
    json.only('fromSize', 'key', 'toSize');
    const key = json.read('key', NoteKey.parse);
    const fromSize = json.integer('fromSize', 0);
    const toSize = json.has('toSize') ? json.integer('toSize', 0) : Infinity;
    if (toSize < fromSize) {
        throw new Refused('toSize: expected a size not below fromSize');
    }
    return { key, fromSize, toSize };
}

function signer(json) {
    json.only('jwk', 'modelDigest', 'system');
    const [system, modelDigest] = [json.text('system'), json.text('modelDigest')];
    const jwk = Jwk.parse(json.object('jwk').node);
    if (!MODEL_DIGEST.test(modelDigest)) {
        throw new Refused("modelDigest: expected 'sha256:' and 64 lower-case hexadecimal digits");
    }
    return { system, modelDigest, jwk };
}

function authority(json) {
    json.only('certificate', 'evidentialValue', 'name');
    const name = json.text('name');
    const certificate = json.read('certificate', ofBase64);
    const evidentialValue = json.truth('evidentialValue');
    if (isBlank(name)) {
        throw new Refused('name: expected what to call the authority');
    }
    return { name, certificate, evidentialValue };
}

/** The form alone: this page reads neither names nor certificates. */
function sealRoot(json) {
    json.only('certificate', 'from', 'subject', 'until');
    const subject = json.text('subject');
    const certificate = json.read('certificate', ofBase64);
    const [from, until] = ['from', 'until'].map((name) => json.has(name) ? json.read(name, requireInstant) : undefined);
    if (from !== undefined && until !== undefined && isBefore(until, from)) {
        throw new Refused('until: expected a time not before from');
    }
    return { subject, certificate, from, until };
}

/** The form alone: this page checks no proofs, and so it reads no parameters. */
export function requireTrustAnchor(json) {
    if (json.text('format') !== TRUST_ANCHOR) {
        throw json.refusal('format', `expected '${TRUST_ANCHOR}'`);
    }
    return json.node;
}

function witness(json) {
    json.only('key', 'operator');
    const key = json.read('key', parseCosignerKey);
    const operator = json.text('operator');
    if (isBlank(operator)) {
        throw new Refused('operator: expected the name of the organisation that runs the witness');
    }
    return { key, operator };
}
