/** The roots of trust that a verifier got outside the bundle. */
@NullMarked
package org.lineproof.evidence.pins;

import org.jspecify.annotations.NullMarked;
