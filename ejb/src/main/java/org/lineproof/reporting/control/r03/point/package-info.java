/** The points of Annex IV: what is recorded for each, and whether that answers it. */
@NullMarked
package org.lineproof.reporting.control.r03.point;

import org.jspecify.annotations.NullMarked;
