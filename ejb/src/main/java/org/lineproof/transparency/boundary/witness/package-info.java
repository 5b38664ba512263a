/** Shows checkpoints to witnesses, in turns. */
@NullMarked
package org.lineproof.transparency.boundary.witness;

import org.jspecify.annotations.NullMarked;
