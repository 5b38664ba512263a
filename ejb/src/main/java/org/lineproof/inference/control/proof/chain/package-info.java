/** Proofs put to a chain: what nodes are asked, what they answered, and what is to be recorded there. */
@NullMarked
package org.lineproof.inference.control.proof.chain;

import org.jspecify.annotations.NullMarked;
