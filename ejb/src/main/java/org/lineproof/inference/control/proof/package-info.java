/** Looks at proofs: at reception as far as that is cheap, and verifies them afterwards. */
@NullMarked
package org.lineproof.inference.control.proof;

import org.jspecify.annotations.NullMarked;
