/** Cosignatures of witnesses, and what an organisation asks of them. */
@NullMarked
package org.lineproof.transparency.entity.witness;

import org.jspecify.annotations.NullMarked;
