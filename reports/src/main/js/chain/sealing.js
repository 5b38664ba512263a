/** That a pinned set of validators sealed a header (EVIDENCE 13). */
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { concat, hex } from '../bytes.js';
import { RefusedProof } from '../malformed.js';
import { isIndependent, quorumOf } from '../pins/chain.js';
import { hexWord, keccak } from './keccak.js';

const { Point, Signature } = secp256k1;
const ORDER = Point.Fn.ORDER;
const SCALAR = 32;
const ADDRESS = 20;

/**
 * The seals are by distinct validators of the header's list and at least a quorum of it, and the list is the pinned set
 * or a quorum of the pinned set sealed its replacement.
 */
export function checkSealing(header, pinned) {
    const addresses = pinned.validators.map(({ address }) => address);
    const listed = listedIn(header);
    const changed = listed.size !== addresses.length || !addresses.every((address) => listed.has(address));
    const signers = signersOf(header, listed, changed);
    if (changed) {
        const old = addresses.filter((address) => signers.has(address));
        requireQuorum(
            old.length, addresses.length, 'the header lists other validators than are pinned, and of the pinned ones');
    }
    requireQuorum(signers.size, listed.size, 'of the validators');
    return {
        seals: signers.size,
        listed: listed.size,
        changed,
        independent: isIndependent(pinned, new Set(addresses)) && isIndependent(pinned, listed),
    };
}

function listedIn(header) {
    const listed = new Set(header.validators.map(hexWord));
    if (listed.size === 0) {
        throw new RefusedProof(
            'the header lists no validators: a chain whose validators a contract names cannot be checked offline');
    }
    if (listed.size !== header.validators.length) {
        throw new RefusedProof('the header lists a validator twice');
    }
    return listed;
}

function signersOf(header, listed, changed) {
    if (header.seals.length > listed.size) {
        throw new RefusedProof('there are more seals than validators');
    }
    const sealed = header.sealedHash();
    const signers = new Set();
    for (const seal of header.seals) {
        const number = `seal ${signers.size + 1}`;
        const signer = signerOf(seal, sealed, number);
        if (!listed.has(signer)) {
            const whom = changed ? "validator of the header's list" : 'pinned validator';
            throw new RefusedProof(`${number} is by ${signer}, no ${whom}, or it is over another header or round`);
        }
        if (signers.has(signer)) {
            throw new RefusedProof(`${number} is by ${signer}, whose seal is counted already`);
        }
        signers.add(signer);
    }
    return signers;
}

/** Who made the seal (SEC 1, section 4.1.6): r, s and the parity of the point; only the form with the low s counts. */
function signerOf(seal, hash, number) {
    const r = BigInt(`0x${hex(seal.subarray(0, SCALAR))}`);
    const s = BigInt(`0x${hex(seal.subarray(SCALAR, 2 * SCALAR))}`);
    const parity = seal[2 * SCALAR];
    if (r === 0n || r >= ORDER || s === 0n || s > ORDER >> 1n) {
        throw new RefusedProof(`${number}: r or s is out of bounds`);
    }
    if (parity > 1) {
        throw new RefusedProof(`${number}: the last byte is neither 0 nor 1`);
    }
    attempt(
        () => Point.fromBytes(concat(Uint8Array.of(2 + parity), seal.subarray(0, SCALAR))),
        `${number}: r is the coordinate of no point`);
    const key = attempt(
        () => new Signature(r, s, parity).recoverPublicKey(hash).toBytes(false), `${number}: no key makes such a seal`);
    return hexWord(keccak(key.subarray(1)).subarray(-ADDRESS));
}

function attempt(action, refusal) {
    try {
        return action();
    } catch {
        throw new RefusedProof(refusal);
    }
}

function requireQuorum(signers, validators, ofWhom) {
    const quorum = quorumOf(validators);
    if (signers < quorum) {
        throw new RefusedProof(`${ofWhom} only ${signers} of ${validators} sealed it, the quorum is ${quorum}`);
    }
}
