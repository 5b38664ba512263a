/** What a report opens of the logs, field by field, and what it keeps back so that the omission shows. */
@NullMarked
package org.lineproof.reporting.control.extract;

import org.jspecify.annotations.NullMarked;
