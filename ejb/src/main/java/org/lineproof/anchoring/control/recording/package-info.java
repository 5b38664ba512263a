/** Brings proved statements to the registry of proofs. */
@NullMarked
package org.lineproof.anchoring.control.recording;

import org.jspecify.annotations.NullMarked;
