/** What the contract CheckpointRegistry writes of a head: an event in a receipt, and one slot of its storage. */
import { concat, equal, hex, uint32, utf8 } from '../bytes.js';
import { sha256 } from '../crypto/hash.js';
import { MalformedRlp, RefusedProof } from '../malformed.js';
import { hexWord, keccak, word } from './keccak.js';
import { Fields, parseList, parseRlp } from './rlp.js';
import { provenValue } from './trie.js';

const LOG_DOMAIN = utf8('lineproof/log/v1');
const ANCHORED = keccak(utf8('Anchored(bytes32,uint64,bytes32)'));
/** Where the contract's mapping `headOf` lies; the pinned code hash stands for the layout. */
const HEAD_OF = 5;
const ADDRESS = 20;
const BLOOM = 256;
const LAST_TYPE = 4;
const LIST = 0xc0;
const MOST_EVENTS = 100_000;
const MOST_TOPICS = 4;

/** A log's identity on the chain: SHA-256(domain || u32be length || tenant || u32be length || origin || key). */
export function logIdOf({ tenant, origin, firstKey }) {
    const [tenantBytes, originBytes] = [utf8(tenant), utf8(origin)];
    return sha256(
        LOG_DOMAIN, uint32(tenantBytes.length), tenantBytes, uint32(originBytes.length), originBytes, firstKey.publicKey);
}

/** A head of a log as the registry writes it. */
export class RegistryHead {
    constructor(tenant, logId, size, root) {
        this.logId = logId;
        this.data = concat(word(size), root);
        /** The slot that holds the newest head of the log. */
        this.slot = keccak(logId, word(HEAD_OF));
        this.tenantKey = keccak(utf8(tenant));
        /** What the slot holds while this is the newest head. */
        this.commitment = keccak(this.tenantKey, this.data);
    }

    /** What the slot holds once the log is closed at this head; no successor is 32 zero bytes. */
    closing(successor) {
        return keccak(this.tenantKey, this.data, successor);
    }

    /** The transaction succeeded and the contract told of exactly this head in it. */
    requireIn(receipt, contract) {
        if (!receipt.succeeded) {
            throw new RefusedProof('the transaction did not succeed: its receipt has status 0');
        }
        const ofContract = receipt.events.filter((event) => hexWord(event.contract) === contract);
        if (ofContract.length === 0) {
            throw new RefusedProof(`the receipt has no event of the contract ${contract}`);
        }
        const ofLog = ofContract.filter(({ topics }) =>
            topics.length === 2 && equal(topics[0], ANCHORED) && equal(topics[1], this.logId));
        if (ofLog.length === 0) {
            throw new RefusedProof(
                `the contract tells of no head of this log in the transaction (topics Anchored and ${hex(this.logId)})`);
        }
        if (!ofLog.some(({ data }) => equal(data, this.data))) {
            throw new RefusedProof('the contract tells of another head of this log: other size or other root');
        }
    }
}

/** What a transaction came to, as it stands under a receipts root: EIP-658 in the envelope of EIP-2718. */
export function readReceipt(value) {
    const first = value.length === 0 ? LAST_TYPE + 1 : value[0];
    if (first < LIST && (first < 1 || first > LAST_TYPE)) {
        throw new MalformedRlp(`receipt type ${first}: expected a list, or one of the types 1 to ${LAST_TYPE}`);
    }
    const receipt = new Fields('receipt', parseList(first >= LIST ? value : value.subarray(1)), 4, 4);
    const status = receipt.integer(0, 'status');
    if (status > 1n) {
        throw new MalformedRlp('receipt status: expected 0 or 1');
    }
    receipt.integer(1, 'cumulativeGasUsed');
    receipt.bytes(2, 'logsBloom', BLOOM);
    const logs = receipt.list(3, 'logs');
    const read = new Fields('receipt logs', logs, 0, MOST_EVENTS);
    return { succeeded: status === 1n, events: logs.map((_, i) => readEvent(read.list(i, `number ${i + 1}`))) };
}

function readEvent(items) {
    const event = new Fields('event', items, 3, 3);
    const indexed = event.list(1, 'topics');
    const read = new Fields('event topics', indexed, 0, MOST_TOPICS);
    const topics = indexed.map((_, i) => read.word(i, `number ${i + 1}`));
    return { topics, contract: event.bytes(0, 'address', ADDRESS), data: event.bytes(2, 'data') };
}

/** The registry's account under a state root: the root of its storage and the hash of its code. */
export function readAccount(stateRoot, contract, nodes) {
    const account = new Fields('account', parseList(provenValue(nodes, stateRoot, keccak(contract))), 4, 4);
    account.integer(0, 'nonce');
    account.scalar(1, 'balance');
    return { storageRoot: account.word(2, 'storageRoot'), codeHash: account.word(3, 'codeHash') };
}

/** What a slot of an account's storage holds. */
export function readSlot(account, slot, nodes) {
    const value = parseRlp(provenValue(nodes, account.storageRoot, keccak(slot)));
    return word(new Fields('slot', [value], 1, 1).scalar(0, 'value'));
}
