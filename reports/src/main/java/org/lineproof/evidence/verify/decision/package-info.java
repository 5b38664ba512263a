/** What a disclosed decision comes to, in plain words. */
@NullMarked
package org.lineproof.evidence.verify.decision;

import org.jspecify.annotations.NullMarked;
