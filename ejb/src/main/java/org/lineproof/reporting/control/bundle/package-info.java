/** How anything is packed into an evidence bundle: a report as well as a single decision. */
@NullMarked
package org.lineproof.reporting.control.bundle;

import org.jspecify.annotations.NullMarked;
