/** Which reports were issued and what was decided about them, as the log {@code audit} tells. */
@NullMarked
package org.lineproof.reporting.control.released;

import org.jspecify.annotations.NullMarked;
