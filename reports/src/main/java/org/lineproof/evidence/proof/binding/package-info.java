/** What a receipt's proof says about the receipt: the anchor's conditions, the fields, the decision. */
@NullMarked
package org.lineproof.evidence.proof.binding;

import org.jspecify.annotations.NullMarked;
