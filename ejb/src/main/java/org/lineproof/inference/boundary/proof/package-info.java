/** Has the proofs of receipts verified, after their acknowledgement. */
@NullMarked
package org.lineproof.inference.boundary.proof;

import org.jspecify.annotations.NullMarked;
