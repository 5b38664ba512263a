/** One decision as it is disclosed to somebody: the document {@code disclosure.json} of a bundle. */
@NullMarked
package org.lineproof.evidence.decision;

import org.jspecify.annotations.NullMarked;
