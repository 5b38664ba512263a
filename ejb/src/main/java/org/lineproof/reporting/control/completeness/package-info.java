/** The one sentence that says how complete a log is shown. */
@NullMarked
package org.lineproof.reporting.control.completeness;

import org.jspecify.annotations.NullMarked;
