/** Where a second person releases a report. */
@NullMarked
package org.lineproof.reporting.boundary.release;

import org.jspecify.annotations.NullMarked;
