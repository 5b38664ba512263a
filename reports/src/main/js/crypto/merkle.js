/** Trees and proofs of RFC 9162, section 2.1; sizes and indexes up to 2^53 - 1. */
import { equal, concat } from '../bytes.js';
import { sha256 } from './hash.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** SHA-256(0x00 || entry). */
export const leafHash = (entry) => sha256(LEAF, entry);

/** SHA-256(0x01 || left || right). */
export const nodeHash = (left, right) => sha256(concat(NODE, left, right));

/** The root over these leaf hashes; SHA-256 of nothing for none. */
export function rootOf(leaves) {
    if (leaves.length === 0) {
        return sha256(new Uint8Array());
    }
    // Complete subtrees, largest first: two of one size become one at once, the rest when all leaves are in.
    const stack = [];
    leaves.forEach((leaf, i) => {
        let hash = leaf;
        for (let left = i; left % 2 === 1; left = (left - 1) / 2) {
            hash = nodeHash(stack.pop(), hash);
        }
        stack.push(hash);
    });
    return stack.reduceRight((right, left) => nodeHash(left, right));
}

/** Section 2.1.3.2: whether the leaf hash is at this index under this root; no hash missing or left over. */
export function included(leaf, index, size, path, root) {
    let node = index;
    let last = size - 1;
    let hash = leaf;
    for (const sibling of path) {
        if (last === 0) {
            return false;
        }
        if (node % 2 === 1 || node === last) {
            hash = nodeHash(sibling, hash);
            // A right-most node without sibling is lifted: these levels have no hash in the path.
            while (node % 2 === 0 && node !== 0) {
                node = half(node);
                last = half(last);
            }
        } else {
            hash = nodeHash(hash, sibling);
        }
        node = half(node);
        last = half(last);
    }
    return last === 0 && equal(hash, root);
}

/** Section 2.1.4.2: whether both roots follow from the path, for 1 <= first <= second. */
export function consistent(first, second, path, firstRoot, secondRoot) {
    if (first === second) {
        return path.length === 0 && equal(firstRoot, secondRoot);
    }
    let node = first - 1;
    let last = second - 1;
    while (node % 2 === 1) {
        node = half(node);
        last = half(last);
    }
    // A complete smaller tree is its own first hash.
    const rest = node === 0 ? [firstRoot, ...path] : path;
    if (rest.length === 0) {
        return false;
    }
    let [small, large] = [rest[0], rest[0]];
    for (const sibling of rest.slice(1)) {
        if (last === 0) {
            return false;
        }
        if (node % 2 === 1 || node === last) {
            small = nodeHash(sibling, small);
            large = nodeHash(sibling, large);
            while (node % 2 === 0 && node !== 0) {
                node = half(node);
                last = half(last);
            }
        } else {
            large = nodeHash(large, sibling);
        }
        node = half(node);
        last = half(last);
    }
    return last === 0 && equal(small, firstRoot) && equal(large, secondRoot);
}

// Shifts would cut sizes to 32 bits.
const half = (number) => Math.floor(number / 2);
