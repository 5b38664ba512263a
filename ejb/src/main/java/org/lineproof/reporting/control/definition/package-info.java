/** Which sections belong to which report definition. */
@NullMarked
package org.lineproof.reporting.control.definition;

import org.jspecify.annotations.NullMarked;
