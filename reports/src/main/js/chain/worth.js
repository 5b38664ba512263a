/** What an anchor is worth when its proof holds (EVIDENCE 12, 13). */
import { equal, ofHex } from '../bytes.js';
import { BrokenProof, MalformedRlp, RefusedProof } from '../malformed.js';
import { DEVELOPMENT, validatorsAt } from '../pins/chain.js';
import { ANCHORED_INDEPENDENT, ANCHORED_SELF_ATTESTED } from '../log-state.js';
import { BlockHeader, QbftHeader } from './header.js';
import { hexWord } from './keccak.js';
import { encodeRlp, shortest } from './rlp.js';
import { readAccount, readReceipt, readSlot } from './registry.js';
import { checkSealing } from './sealing.js';
import { provenValue } from './trie.js';

const UNSEALED = 'development chain: no seals, carries no weight of its own';
const CLOSED_THERE = '; the log was closed at this head';
const OTHER_SLOT = 'at the end of the block the slot of this log holds neither this head nor its closing with a successor'
    + ' that this bundle shows: the log was advanced there, or closed with another successor; request the report again,'
    + ' so that it shows both logs';
const NO_SUCCESSOR = new Uint8Array(32);
const [HEAD, CLOSED, OTHER] = ['head', 'closed', 'other'];

/**
 * Weighs an anchor; throws a RefusedProof when something that is shown contradicts the claim or the pin.
 *
 * @param anchor what is claimed
 * @param head the same head as the registry writes it
 * @param proof what the chain holds of it, undefined when the bundle shows nothing
 * @param pinned the chain's pin, undefined when the verifier has none
 * @param others ids of the other logs that are known, one of which may have followed this one
 * @returns whether it is decided, what state it gives the log if any, and why
 */
export function weigh(anchor, head, proof, pinned, others) {
    const development = anchor.chain.kind === DEVELOPMENT;
    if (proof === undefined) {
        return development
            ? decided(undefined, UNSEALED)
            : missing("the block's seals are not in this bundle; request the report again once the ledger answers");
    }
    const block = reading('header', () => readBlock(proof, development));
    requireSameBlock(anchor, block);
    const account = proof.accountProof.length === 0
        ? undefined
        : reading('account proof', () =>
            readAccount(block.header.stateRoot, ofHex(anchor.chain.contract.slice(2)), proof.accountProof));
    const shown = showsHead(block, proof, head, anchor.chain.contract, account);
    const slot = slotOf(proof, head, account, others);
    if (account !== undefined && pinned?.codeHash !== undefined && hexWord(account.codeHash) !== pinned.codeHash) {
        throw new RefusedProof(`the contract's code is not the pinned one: its hash is ${hexWord(account.codeHash)}`);
    }
    if (slot === OTHER) {
        return missing(OTHER_SLOT);
    }
    const closed = slot === CLOSED ? CLOSED_THERE : '';
    if (development) {
        return decided(undefined, UNSEALED + closed);
    }
    const set = pinned && validatorsAt(pinned, anchor.block);
    const sealing = set && checkSealing(block.qbft, set);
    const gap = gapOf(shown, account, pinned, set, anchor.block);
    return gap === undefined ? sealed(sealing, block, proof, closed) : missing(gap);
}

function readBlock(proof, development) {
    const header = new BlockHeader(proof.header);
    const qbft = development ? undefined : new QbftHeader(header);
    return { header, qbft, hash: hexWord((qbft ?? header).hash()) };
}

function requireSameBlock(anchor, { header, hash }) {
    if (hash !== anchor.blockHash) {
        throw new RefusedProof(`the header is not the one of block ${anchor.blockHash}: it has hash ${hash}`);
    }
    if (header.number !== BigInt(anchor.block)) {
        throw new RefusedProof(`the header is of block ${header.number}, not ${anchor.block}`);
    }
    // A block's time has whole seconds.
    if (anchor.at.includes('.') || header.timestamp !== BigInt(Date.parse(anchor.at) / 1000)) {
        throw new RefusedProof('the block states another time than the anchor');
    }
}

/** Whether receipt or slot shows the head; a receipt that is shown has to. */
function showsHead(block, proof, head, contract, account) {
    const receiptShown = proof.receiptProof.length > 0;
    if (receiptShown) {
        const key = encodeRlp(shortest(BigInt(proof.transactionIndex)));
        const receipt = reading('receipt proof', () =>
            readReceipt(provenValue(proof.receiptProof, block.header.receiptsRoot, key)));
        head.requireIn(receipt, contract);
    }
    const slotShown = storageOf(proof, head) !== undefined;
    if (slotShown && account === undefined) {
        throw new RefusedProof('a slot is shown without the account it is of');
    }
    return receiptShown || slotShown;
}

const storageOf = (proof, head) => proof.storageProofs.find(({ slot }) => equal(slot, head.slot));

/** What the slot of a log holds, seen from this head; one that is not shown contradicts nothing. */
function slotOf(proof, head, account, others) {
    const storage = storageOf(proof, head);
    if (account === undefined || storage === undefined) {
        return HEAD;
    }
    const held = reading('storage proof', () => readSlot(account, head.slot, storage.proof));
    if (equal(held, head.commitment)) {
        return HEAD;
    }
    return [NO_SUCCESSOR, ...others].some((log) => equal(held, head.closing(log))) ? CLOSED : OTHER;
}

function gapOf(shown, account, pinned, set, block) {
    if (!shown) {
        return "the proof shows neither the transaction's receipt nor the log's slot";
    }
    if (pinned === undefined) {
        return 'its block shows the head, but no pin tells whose seals count';
    }
    if (set === undefined) {
        return `the pin file names no validators for block ${block}; ask the organisation for one that does`
            + ' (lineproof.ledger.validators)';
    }
    if (account === undefined) {
        return "the contract's code is not shown: what its events mean is the chain's own word";
    }
    return pinned.codeHash === undefined
        ? "the pin file does not name the hash of the contract's code; ask for a newer one"
        : undefined;
}

function sealed(sealing, block, proof, closed) {
    const state = sealing.independent ? ANCHORED_INDEPENDENT : ANCHORED_SELF_ATTESTED;
    const by = sealing.changed
        ? 'validators, a quorum of the pinned and of the listed set (the set was changed: pin anew)'
        : 'pinned validators';
    const what = proof.receiptProof.length > 0 ? 'receipt' : 'storage slot';
    return decided(
        state,
        `${state}: ${what} of block ${block.header.number}, sealed by ${sealing.seals} of ${sealing.listed} ${by}${closed}`);
}

function reading(part, read) {
    try {
        return read();
    } catch (e) {
        throw e instanceof MalformedRlp || e instanceof BrokenProof ? new RefusedProof(`${part}: ${e.message}`) : e;
    }
}

const decided = (state, words) => ({ decided: true, state, words });
const missing = (words) => ({ decided: false, words });
