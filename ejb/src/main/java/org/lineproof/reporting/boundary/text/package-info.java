/** Where people write for a section of a report, and see what it lacks. */
@NullMarked
package org.lineproof.reporting.boundary.text;

import org.jspecify.annotations.NullMarked;
