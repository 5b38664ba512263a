/** The way through a Merkle-Patricia trie (yellow paper, appendix D) from a root to the value of a key. */
import { equal } from '../bytes.js';
import { BrokenProof, MalformedRlp } from '../malformed.js';
import { keccak } from './keccak.js';
import { encodeRlp, MAX_BYTES, parseList } from './rlp.js';

/** A key of 32 bytes has 64 steps; the value may lie one node below. */
const MAX_NODES = 65;
const WIDTH = 16;
const WORD = 32;
const ODD = 1;
const LEAF = 2;

/**
 * The value that the root commits to for this key: every node is the one its parent names, the way ends at a value that
 * is not empty, and no node is left over. A node shorter than 32 bytes stands within its parent and is not listed.
 */
export function provenValue(nodes, root, key) {
    if (nodes.length > MAX_NODES) {
        throw new BrokenProof(`has ${nodes.length} nodes, more than any way is long`);
    }
    const source = new Nodes(nodes);
    const value = walk(source, root, nibbles(key));
    const left = nodes.length - source.taken;
    if (left > 0) {
        throw new BrokenProof(`${left} of ${nodes.length} nodes are left over behind the value`);
    }
    return value;
}

class Nodes {
    constructor(nodes) {
        this.nodes = nodes;
        this.taken = 0;
    }

    next(hash) {
        const number = this.taken + 1;
        if (this.taken === this.nodes.length) {
            throw new BrokenProof(`ends before the value: node ${number} is missing`);
        }
        const node = this.nodes[this.taken++];
        if (node.length > MAX_BYTES) {
            throw new BrokenProof(`node ${number} is longer than ${MAX_BYTES} bytes`);
        }
        if (!equal(keccak(node), hash)) {
            throw new BrokenProof(`node ${number} is not the one that ${number === 1 ? 'the root' : 'its parent'} names`);
        }
        return node;
    }
}

function walk(source, root, key) {
    let reference = root;
    let at = 0;
    for (;;) {
        const node = nodeOf(source, reference);
        if (node.leaf) {
            return present(node.value, equal(node.path, key.subarray(at)));
        }
        if (node.children) {
            if (at === key.length) {
                return present(node.value, true);
            }
            reference = node.children[key[at++]];
        } else {
            if (!equal(node.path, key.subarray(at, at + node.path.length))) {
                throw absent();
            }
            at += node.path.length;
            reference = node.child;
        }
    }
}

function nodeOf(source, reference) {
    try {
        if (Array.isArray(reference)) {
            return readNode(reference);
        }
        if (reference.length === 0) {
            throw absent();
        }
        return readNode(parseList(source.next(reference)));
    } catch (e) {
        throw e instanceof MalformedRlp ? new BrokenProof(`a node on the way is malformed: ${e.message}`) : e;
    }
}

function readNode(items) {
    if (items.length === WIDTH + 1) {
        return { children: items.slice(0, WIDTH).map(child), value: byteString(items[WIDTH]) };
    }
    if (items.length !== 2) {
        throw new MalformedRlp(`a node has 2 or 17 items, not ${items.length}`);
    }
    const { path, leaf } = readPath(byteString(items[0]));
    if (leaf) {
        return { leaf, path, value: byteString(items[1]) };
    }
    if (path.length === 0 || (!Array.isArray(items[1]) && items[1].length === 0)) {
        throw new MalformedRlp('an extension without a path or without a child');
    }
    return { path, child: child(items[1]) };
}

/** The steps of a hex-prefix form (appendix C). */
function readPath(compact) {
    const flag = compact.length === 0 ? -1 : compact[0] >> 4;
    if (flag < 0 || flag > (LEAF | ODD)) {
        throw new MalformedRlp('a path without the flag of a leaf or an extension');
    }
    const odd = (flag & ODD) !== 0;
    if (!odd && (compact[0] & 0xf) !== 0) {
        throw new MalformedRlp('a path of even length is padded with something else than zero');
    }
    return { path: nibbles(compact).subarray(odd ? 1 : 2), leaf: (flag & LEAF) !== 0 };
}

function child(item) {
    const wellFormed = Array.isArray(item)
        ? encodeRlp(item).length < WORD
        : item.length === 0 || item.length === WORD;
    if (!wellFormed) {
        throw new MalformedRlp('a child is neither a hash nor a node shorter than one');
    }
    return item;
}

function byteString(item) {
    if (Array.isArray(item)) {
        throw new MalformedRlp('a list where a byte string is due');
    }
    return item;
}

/** The steps of a key, the high half of each byte first. */
const nibbles = (key) => Uint8Array.from([...key].flatMap((byte) => [byte >> 4, byte & 0xf]));

function present(value, here) {
    if (!here || value.length === 0) {
        throw absent();
    }
    return value;
}

const absent = () => new BrokenProof('the way leads elsewhere: there is no value for this key');
