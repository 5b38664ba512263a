/** The check of a disclosure: what it says is disclosed is in the bundle. */
@NullMarked
package org.lineproof.evidence.check.decision;

import org.jspecify.annotations.NullMarked;
