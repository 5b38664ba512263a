/** From the decision about a report to its sealed files. */
@NullMarked
package org.lineproof.reporting.control.release;

import org.jspecify.annotations.NullMarked;
