/** What came of the proofs that receipts carry. */
@NullMarked
package org.lineproof.inference.entity.proof;

import org.jspecify.annotations.NullMarked;
