import { hex } from '../bytes.js';
import { MalformedRlp } from '../malformed.js';
import { keccak } from './keccak.js';
import { encodeRlp, Fields, parseList, shortest } from './rlp.js';

const FEWEST_FIELDS = 15;
const MOST_FIELDS = 32;
const ADDRESS = 20;
const BLOOM = 256;
const NONCE = 8;
const EXTRA_DATA = 12;
const MIX_HASH = '63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365';
const QBFT_FIELDS = 5;
const ROUND = 3;
const SEALS = 4;
const SEAL = 65;
const MOST_VALIDATORS = 1024;

/**
 * A block's header. The fifteen fields of the first chains are read; the later ones (base fee, withdrawals, blobs,
 * requests and what is to come) are byte strings that are hashed and not looked at.
 */
export class BlockHeader {
    constructor(encoded) {
        this.fields = parseList(encoded);
        const read = new Fields('header', this.fields, FEWEST_FIELDS, MOST_FIELDS);
        read.word(0, 'parentHash');
        read.word(1, 'sha3Uncles');
        read.bytes(2, 'miner', ADDRESS);
        this.stateRoot = read.word(3, 'stateRoot');
        read.word(4, 'transactionsRoot');
        this.receiptsRoot = read.word(5, 'receiptsRoot');
        read.bytes(6, 'logsBloom', BLOOM);
        read.scalar(7, 'difficulty');
        this.number = read.integer(8, 'number');
        read.integer(9, 'gasLimit');
        read.integer(10, 'gasUsed');
        this.timestamp = read.integer(11, 'timestamp');
        this.extraData = read.bytes(EXTRA_DATA, 'extraData');
        this.mixHash = read.word(13, 'mixHash');
        read.bytes(14, 'nonce', NONCE);
        for (let i = FEWEST_FIELDS; i < this.fields.length; i++) {
            read.bytes(i, `field ${i + 1}`);
        }
    }

    /** The hash of the header as it stands: the block's hash on every chain but one with seals. */
    hash() {
        return keccak(encodeRlp(this.fields));
    }

    /** The hash that this header would have with other extra data. */
    hashWith(extraData) {
        return keccak(encodeRlp(this.fields.with(EXTRA_DATA, extraData)));
    }
}

/** What a QBFT chain keeps in its headers' extra data: validators, round and seals. */
export class QbftHeader {
    constructor(header) {
        this.header = header;
        if (hex(header.mixHash) !== MIX_HASH) {
            throw new MalformedRlp('header mixHash: not the one of a QBFT chain');
        }
        this.extra = parseList(header.extraData);
        const read = new Fields('extraData', this.extra, QBFT_FIELDS, QBFT_FIELDS);
        read.word(0, 'vanity');
        /** Addresses, 20 bytes each; none when a contract names the validators. */
        this.validators = all('extraData validators', read.list(1, 'validators'), ADDRESS);
        read.list(2, 'vote');
        this.round = read.integer(ROUND, 'round');
        /** Seals, 65 bytes each, in the header's order. */
        this.seals = all('extraData seals', read.list(SEALS, 'seals'), SEAL);
    }

    /** The block's hash: without round and seals. */
    hash() {
        return this.header.hashWith(this.unsealed(new Uint8Array()));
    }

    /** What the seals sign: with the round, without the seals. */
    sealedHash() {
        return this.header.hashWith(this.unsealed(shortest(this.round)));
    }

    unsealed(round) {
        return encodeRlp(this.extra.with(ROUND, round).with(SEALS, []));
    }
}

function all(of, items, length) {
    const fields = new Fields(of, items, 0, MOST_VALIDATORS);
    return items.map((_, i) => fields.bytes(i, `number ${i + 1}`, length));
}
