/** The two groups of BN254's pairing: points on the curve and on its twist, and sums of multiples of them. */
@NullMarked
package org.lineproof.evidence.proof.bn254.curve;

import org.jspecify.annotations.NullMarked;
