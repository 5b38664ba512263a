/** Signed statements: compact JWS (RFC 7515) with the digests of an SD-JWT (RFC 9901). */
import { hex, ofBase64Url, utf8 } from '../bytes.js';
import { hashOfBase64Url } from '../crypto/hash.js';
import { Members } from '../json/members.js';
import { parseObject } from '../json/strict.js';
import { MalformedJson, Refused } from '../malformed.js';
import { hasMember } from './disclosure.js';

const MAX_HEADER = 4096;
const MAX_FIELDS = 1000;
const HASH_ALGORITHM = 'sha-256';
const VERSION = 1;
/** Headers that let a token choose its own key, or change what the signature means. */
const FORBIDDEN = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip'];

/** Read strictly; its signature is checked over the very characters received. */
export class CompactJws {
    constructor(input, header, payload, signature) {
        this.input = input;
        this.alg = header.text('alg');
        this.typ = header.has('typ') ? header.text('typ') : '';
        this.kid = header.optionalText('kid');
        this.payload = payload;
        this.signature = signature;
    }

    /**
     * @param {string} token three base64url parts separated by full stops
     * @param {number} max the most characters accepted
     */
    static parse(token, max) {
        if (token.length > max) {
            throw new MalformedJson('token', `longer than ${max} characters`);
        }
        const parts = token.split('.');
        if (parts.length !== 3) {
            throw new MalformedJson('token', 'expected a compact JWS: header.payload.signature');
        }
        const header = new Members(parseObject(decoded('header', parts[0]), MAX_HEADER), 'header');
        const forbidden = FORBIDDEN.find((name) => header.node.has(name));
        if (forbidden !== undefined) {
            throw header.refusal(forbidden, 'is not accepted; keys are registered with the model');
        }
        const payload = parseObject(decoded('payload', parts[1]), max);
        return new CompactJws(utf8(`${parts[0]}.${parts[1]}`), header, payload, decoded('signature', parts[2]));
    }

    /** Whether the signature holds under this key and its one algorithm. */
    signedBy(jwk) {
        return jwk.verify(this.alg, this.input, this.signature);
    }
}

/** The digests of a payload's `_sd` as hexadecimal digits: at most 1,000, each once, none deeper down. */
export function statedDigests(payload) {
    const claims = new Members(payload, '');
    if (claims.has('_sd_alg') && claims.text('_sd_alg') !== HASH_ALGORITHM) {
        throw new MalformedJson('_sd_alg', `only ${HASH_ALGORITHM} is accepted`);
    }
    if (members(payload, '_sd') !== 1 || hasMember(payload, '...')) {
        throw new MalformedJson('_sd', "digests stand in the payload's own '_sd' only");
    }
    const listed = claims.readAll('_sd', hashOfBase64Url).map(hex);
    const digests = new Set(listed);
    if (digests.size !== listed.length || digests.size > MAX_FIELDS) {
        throw new MalformedJson('_sd', `expected at most ${MAX_FIELDS} digests, each once`);
    }
    return digests;
}

/** The claims of a receipt that stay in clear: who, which system, which number. */
export function coordinates(payload) {
    const claims = new Members(payload, '');
    if (claims.integer('v', 0) !== VERSION) {
        throw claims.refusal('v', `only version ${VERSION} of a receipt is known`);
    }
    return {
        producer: claims.text('iss'),
        system: claims.text('system'),
        epoch: claims.integer('epoch', 0),
        sequence: claims.integer('sequence', 1),
    };
}

/** How many members of this name there are, not counting those within one of them. */
function members(value, name) {
    if (value instanceof Map) {
        return [...value].reduce((sum, [key, member]) => sum + (key === name ? 1 : members(member, name)), 0);
    }
    return Array.isArray(value) ? value.reduce((sum, element) => sum + members(element, name), 0) : 0;
}

function decoded(part, text) {
    try {
        return ofBase64Url(text);
    } catch (e) {
        throw e instanceof Refused ? new MalformedJson(part, 'not strict base64url') : e;
    }
}
