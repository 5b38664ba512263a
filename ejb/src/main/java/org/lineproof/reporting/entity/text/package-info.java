/** What people write for a section of a report. */
@NullMarked
package org.lineproof.reporting.entity.text;

import org.jspecify.annotations.NullMarked;
