/** The base field of the curve BN254 and the tower of its extensions up to degree twelve. */
@NullMarked
package org.lineproof.evidence.proof.bn254.field;

import org.jspecify.annotations.NullMarked;
