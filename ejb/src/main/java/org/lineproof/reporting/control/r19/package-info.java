/** Report R19, evidence of transparency, section by section, from values alone. */
@NullMarked
package org.lineproof.reporting.control.r19;

import org.jspecify.annotations.NullMarked;
