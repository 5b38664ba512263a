/** Proofs of a cut's receipts: verified again from the logs alone, so that the same cut gives the same answer. */
@NullMarked
package org.lineproof.assurance.entity.proof;

import org.jspecify.annotations.NullMarked;
