/** Proofs that a contract has checked and recorded. */
@NullMarked
package org.lineproof.evidence.chain.proof;

import org.jspecify.annotations.NullMarked;
