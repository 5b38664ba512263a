/** The optimal ate pairing of BN254, as a product of many pairings at once. */
@NullMarked
package org.lineproof.evidence.proof.bn254.pairing;

import org.jspecify.annotations.NullMarked;
