// What a proof of the circuit `claim` is about, as the product defines it.
import { createHash, createHmac } from 'node:crypto';

const DOMAIN_DECISION = 'lineproof/decision/v1';
const DOMAIN_CONTEXT = 'lineproof/context/v1';

/** HMAC-SHA-256(salt, domain || uint32 big-endian length || decision id), hexadecimal. */
export function saltedDecision(salt, id) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(id));
    return createHmac('sha256', salt).update(DOMAIN_DECISION).update(length).update(id).digest('hex');
}

/** SHA-256 of the RFC 8785 form, big-endian, mod 2^253: the members stand in the order that RFC 8785 asks for. */
export function context({ tenant, system, producer, decision, sequence }) {
    const form = JSON.stringify({ decision, domain: DOMAIN_CONTEXT, producer, sequence, system, tenant });
    return BigInt(`0x${createHash('sha256').update(form).digest('hex')}`) % (1n << 253n);
}

/** The features, a byte each, as one number. */
export const packedFeatures = (features) => packed(features, features.length, 8, 0n)[0];

/** The model as claim.circom packs it: weights of a signed byte, 31 to a number; biases of 22 bits, ten to a number. */
export const packedModel = ({ w1, b1, w2, b2, w3, b3 }) => [
    ...packed([...w1.flat(), ...w2.flat(), ...w3.flat()], 31, 8, 1n << 7n),
    ...packed([...b1, ...b2, ...b3], 10, 22, 1n << 21n),
];

function packed(values, each, bits, offset) {
    const numbers = [];
    values.forEach((value, i) => {
        const at = Math.floor(i / each);
        numbers[at] = (numbers[at] ?? 0n) + ((BigInt(value) + offset) << BigInt(bits * (i % each)));
    });
    return numbers;
}
