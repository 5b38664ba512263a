/** Merkle trees of RFC 9162 with SHA-256, their proofs, and the tiles of C2SP tlog-tiles that proofs are made from. */
@NullMarked
package org.lineproof.evidence.merkle;

import org.jspecify.annotations.NullMarked;
