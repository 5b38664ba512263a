/** The steps of offline verification; each says what it looked at and what came of it. */
@NullMarked
package org.lineproof.evidence.check;

import org.jspecify.annotations.NullMarked;
