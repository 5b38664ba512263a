import { ofBase64Url } from '../bytes.js';
import * as ed25519 from '../crypto/ed25519.js';
import * as p256 from '../crypto/p256.js';
import { Members } from '../json/members.js';

const COORDINATE = 32;
const EDDSA = 'EdDSA';
const ES256 = 'ES256';

/** A public key that verifies statements (RFC 7517): OKP with Ed25519 or EC with P-256. */
export class Jwk {
    constructor(alg, x, y) {
        this.alg = alg;
        this.x = x;
        this.y = y;
    }

    /** Reads a public key; a private one is refused. */
    static parse(node) {
        const json = new Members(node, 'jwk');
        if (json.has('d') || json.has('k')) {
            throw json.refusal('d', 'this is a private key; send the public key only');
        }
        const kty = json.text('kty');
        const crv = json.text('crv');
        const alg = algorithm(json, kty, crv);
        if (json.has('alg') && json.text('alg') !== alg) {
            throw json.refusal('alg', `a key of curve ${crv} signs with ${alg}`);
        }
        const x = coordinate(json, 'x');
        const y = alg === ES256 ? coordinate(json, 'y') : undefined;
        if (!(alg === ES256 ? p256.isOnCurve(x, y) : ed25519.validKey(x))) {
            throw json.refusal('x', `no valid point of the curve ${crv}`);
        }
        json.optionalText('kid');
        return new Jwk(alg, x, y);
    }

    /** Whether the signature over the input holds; false for an algorithm that is not this key's. */
    verify(alg, input, signature) {
        if (alg !== this.alg) {
            return false;
        }
        return alg === ES256
            ? p256.verify(this.x, this.y, input, signature)
            : ed25519.verify(this.x, input, signature);
    }
}

function algorithm(json, kty, crv) {
    if (kty === 'OKP' && crv === 'Ed25519') {
        return EDDSA;
    }
    if (kty === 'EC' && crv === 'P-256') {
        return ES256;
    }
    throw json.refusal('kty', 'only OKP with Ed25519 and EC with P-256 are accepted');
}

function coordinate(json, name) {
    const bytes = json.read(name, ofBase64Url);
    if (bytes.length !== COORDINATE) {
        throw json.refusal(name, 'expected 32 bytes in base64url');
    }
    return bytes;
}
