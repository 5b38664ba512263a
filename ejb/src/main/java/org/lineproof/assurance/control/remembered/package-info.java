/** Evaluations that need not be made again: what they depend on is as it was. */
@NullMarked
package org.lineproof.assurance.control.remembered;

import org.jspecify.annotations.NullMarked;
