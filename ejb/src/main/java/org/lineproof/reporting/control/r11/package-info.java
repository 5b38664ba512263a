/** Report R11, the matrix of evidence and gaps, section by section, from values alone. */
@NullMarked
package org.lineproof.reporting.control.r11;

import org.jspecify.annotations.NullMarked;
