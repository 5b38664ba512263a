/** The curve edwards25519 (RFC 8032, section 5.1) as far as verifying many signatures of few keys needs it. */
@NullMarked
package org.lineproof.evidence.edwards;

import org.jspecify.annotations.NullMarked;
