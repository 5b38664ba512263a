/** Asks witnesses to cosign checkpoints (C2SP tlog-witness) and keeps what they sign. */
@NullMarked
package org.lineproof.transparency.control.witness;

import org.jspecify.annotations.NullMarked;
