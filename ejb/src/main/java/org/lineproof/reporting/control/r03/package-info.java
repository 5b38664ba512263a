/** Report R03: the technical documentation of Annex IV, one node a point. */
@NullMarked
package org.lineproof.reporting.control.r03;

import org.jspecify.annotations.NullMarked;
