/** Counts of decisions by sources that no producer controls. */
@NullMarked
package org.lineproof.inference.control.count;

import org.jspecify.annotations.NullMarked;
