/** What others say about the heads of logs: anchors on a chain with their proofs, and time stamps. */
import { base64, hex, ofBase64, ofHex } from '../bytes.js';
import { hashOfBase64 } from '../crypto/hash.js';
import { Members } from '../json/members.js';
import { Refused } from '../malformed.js';
import { readIdentity } from '../pins/chain.js';
import { requireInstant } from '../time.js';

const HASH = /^0x[0-9a-f]{64}$/;
const HASH_LENGTH = 32;
const MOST_TRANSACTIONS = 1 << 20;
const MOST_TOKEN_BYTES = 1 << 16;

/** One line of `anchors.ndjson`: a head of a log on a chain. */
export function readAnchor(json) {
    json.only('at', 'block', 'blockHash', 'chainId', 'contract', 'kind', 'origin', 'root', 'size', 'transaction');
    const anchor = {
        origin: json.text('origin'),
        size: json.integer('size', 0),
        root: json.read('root', hashOfBase64),
        chain: readIdentity(json),
        transaction: json.text('transaction'),
        block: json.integer('block', 0),
        blockHash: json.text('blockHash'),
        at: json.read('at', requireInstant),
    };
    if (!HASH.test(anchor.transaction) || !HASH.test(anchor.blockHash)) {
        throw new Refused('transaction and blockHash: expected 0x and 64 lower-case hexadecimal digits');
    }
    return anchor;
}

/** The line again. */
export const anchorForm = ({ chain, root, ...rest }) => ({ ...rest, ...chain, root: base64(root) });

/** One line of `anchor-proofs.ndjson`: what a chain itself holds of a transaction that anchored heads. */
export function readAnchorProof(json) {
    json.only('accountProof', 'header', 'receiptProof', 'storageProofs', 'transaction', 'transactionIndex');
    const storageProofs = json.list('storageProofs').map((node) => {
        const slot = new Members(node, 'storageProofs').only('proof', 'slot');
        return { slot: sized('slot', slot.read('slot', hexBytes)), proof: slot.readAll('proof', hexBytes) };
    });
    const proof = {
        transaction: json.read('transaction', hexBytes),
        header: json.read('header', hexBytes),
        transactionIndex: json.integer('transactionIndex', 0),
        receiptProof: json.readAll('receiptProof', hexBytes),
        accountProof: json.readAll('accountProof', hexBytes),
        storageProofs,
    };
    sized('transaction', proof.transaction);
    if (proof.transactionIndex >= MOST_TRANSACTIONS) {
        throw new Refused(`transactionIndex: expected 0 to ${MOST_TRANSACTIONS - 1}`);
    }
    return proof;
}

/** The line again. */
export const anchorProofForm = (proof) => ({
    transaction: hexText(proof.transaction),
    header: hexText(proof.header),
    transactionIndex: proof.transactionIndex,
    receiptProof: proof.receiptProof.map(hexText),
    accountProof: proof.accountProof.map(hexText),
    storageProofs: proof.storageProofs.map((storage) =>
        ({ slot: hexText(storage.slot), proof: storage.proof.map(hexText) })),
});

/** One line of `timestamps.ndjson`: an authority's word that something existed not later than a time (RFC 3161). */
export function readTimeStamp(json) {
    const over = json.text('over');
    let stamp;
    switch (over) {
        case 'checkpoint':
            json.only('origin', 'over', 'size', 'token');
            stamp = { over, origin: json.text('origin'), size: json.integer('size', 0) };
            break;
        case 'block':
            json.only('blockHash', 'over', 'token');
            stamp = { over, blockHash: json.read('blockHash', hexBytes) };
            break;
        case 'timestamp':
            json.only('imprint', 'over', 'token');
            stamp = { over, imprint: json.read('imprint', hashOfBase64) };
            break;
        default:
            throw json.refusal('over', "expected 'checkpoint', 'block' or 'timestamp'");
    }
    const token = json.read('token', ofBase64);
    if (token.length > MOST_TOKEN_BYTES) {
        throw new Refused(`token: expected 1 to ${MOST_TOKEN_BYTES} bytes of DER`);
    }
    return { ...stamp, token };
}

/** The line again. */
export const timeStampForm = ({ blockHash, imprint, token, ...rest }) => ({
    ...rest,
    blockHash: blockHash && hexText(blockHash),
    imprint: imprint && base64(imprint),
    token: base64(token),
});

/** For the order of lines: what is stamped. */
export function timeStampOrder(stamp) {
    if (stamp.over === 'timestamp') {
        return `timestamp\n${hex(stamp.imprint)}`;
    }
    return stamp.over === 'block'
        ? `block\n${hexText(stamp.blockHash)}`
        : `checkpoint\n${stamp.origin}\n${String(stamp.size).padStart(20, '0')}`;
}

/** Bytes as Ethereum writes them. */
export const hexText = (bytes) => `0x${hex(bytes)}`;

function hexBytes(text) {
    if (!/^0x(?:[0-9a-f]{2})*$/.test(text)) {
        throw new Refused('expected 0x and an even number of lower-case hexadecimal digits');
    }
    return ofHex(text.slice(2));
}

function sized(name, bytes) {
    if (bytes.length !== HASH_LENGTH) {
        throw new Refused(`${name}: expected 32 bytes`);
    }
    return bytes;
}
