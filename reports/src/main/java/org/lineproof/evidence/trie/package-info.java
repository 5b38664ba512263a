/** Merkle-Patricia tries (Ethereum yellow paper, appendix D): proofs that a root commits to a value, and their making. */
@NullMarked
package org.lineproof.evidence.trie;

import org.jspecify.annotations.NullMarked;
