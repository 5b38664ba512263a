/** Salted commitments: fields as SD-JWT disclosures (RFC 9901), the content root over them, raw bytes. */
import { base64Url, hex, ofBase64Url, utf8 } from '../bytes.js';
import { saltedCommitment, sha256 } from '../crypto/hash.js';
import { canonicalBytes } from '../json/canonical.js';
import { parse } from '../json/strict.js';
import { MalformedJson, Refused } from '../malformed.js';

const MAX_LENGTH = 32 << 20;
const RESERVED = ['_sd', '_sd_alg', '...'];
const SALT_LENGTH = 32;
const RAW_DOMAIN = 'lineproof/raw/v1';

/** One field that can be shown or withheld: RFC 9901, section 4.2.1. */
export class Disclosure {
    constructor(encoded, name, value) {
        this.encoded = encoded;
        this.name = name;
        this.value = value;
        /** SHA-256 over the encoded text as it was received (RFC 9901, section 4.2.3), as hexadecimal digits. */
        this.digest = hex(sha256(utf8(encoded)));
    }

    static parse(encoded) {
        const array = parse(decoded(encoded), MAX_LENGTH);
        if (!Array.isArray(array) || array.length !== 3 || typeof array[0] !== 'string' || typeof array[1] !== 'string') {
            throw new MalformedJson('disclosure', 'expected a JSON array of salt, name and value (RFC 9901)');
        }
        const [saltText, name, value] = array;
        if (name === '' || RESERVED.includes(name)) {
            throw new MalformedJson('disclosure', `'${name}' cannot be the name of a disclosed field`);
        }
        if (hasMember(value, '_sd') || hasMember(value, '...')) {
            throw new MalformedJson(name, 'nested disclosures are not accepted; disclose the field as a whole');
        }
        try {
            salt(saltText);
        } catch (e) {
            throw e instanceof Refused ? new MalformedJson(name, `salt: ${e.message}`) : e;
        }
        return new Disclosure(encoded, name, value);
    }
}

/** Exactly 32 bytes that hide one message, read from base64url. */
export function salt(text) {
    const bytes = ofBase64Url(text);
    if (bytes.length !== SALT_LENGTH) {
        throw new Refused(`a salt has 32 bytes (256 bit), not ${bytes.length}`);
    }
    return bytes;
}

/** The commitment of an entry to all fields: SHA-256 over the RFC 8785 array of the sorted base64url digests. */
export function contentRoot(digests) {
    return sha256(canonicalBytes(digests.map(base64Url).sort()));
}

/** The commitment of an entry to the very bytes that were received. */
export function rawCommitment(saltBytes, raw) {
    return saltedCommitment(saltBytes, RAW_DOMAIN, raw);
}

/** Whether an object at any depth has a member of this name. */
export function hasMember(value, name) {
    if (value instanceof Map) {
        return value.has(name) || [...value.values()].some((member) => hasMember(member, name));
    }
    return Array.isArray(value) && value.some((element) => hasMember(element, name));
}

function decoded(encoded) {
    if (encoded.length > MAX_LENGTH) {
        throw new MalformedJson('disclosure', `longer than ${MAX_LENGTH} characters`);
    }
    try {
        return ofBase64Url(encoded);
    } catch (e) {
        throw e instanceof Refused ? new MalformedJson('disclosure', e.message) : e;
    }
}
