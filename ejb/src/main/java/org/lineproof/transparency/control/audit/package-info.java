/** Recomputes a log from what is published and compares it with everything that could contradict it. */
@NullMarked
package org.lineproof.transparency.control.audit;

import org.jspecify.annotations.NullMarked;
