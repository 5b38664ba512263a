/** Report R14, the package for a request of an authority, section by section, from values alone. */
@NullMarked
package org.lineproof.reporting.control.r14;

import org.jspecify.annotations.NullMarked;
