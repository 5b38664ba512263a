/** The proofs that receipts in a bundle carry, checked with the trust anchors of the pin file. */
@NullMarked
package org.lineproof.evidence.check.proof;

import org.jspecify.annotations.NullMarked;
