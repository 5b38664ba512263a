/** Report R01, section by section, from values alone. */
@NullMarked
package org.lineproof.reporting.control.r01;

import org.jspecify.annotations.NullMarked;
