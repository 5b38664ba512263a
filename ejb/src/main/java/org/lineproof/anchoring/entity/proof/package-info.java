/** Proofs as a chain takes them, and what it says about them. */
@NullMarked
package org.lineproof.anchoring.entity.proof;

import org.jspecify.annotations.NullMarked;
