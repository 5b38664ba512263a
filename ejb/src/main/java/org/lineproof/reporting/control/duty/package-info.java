/** The duties of the law before one organisation and one system: which bind it, and what stands for each. */
@NullMarked
package org.lineproof.reporting.control.duty;

import org.jspecify.annotations.NullMarked;
