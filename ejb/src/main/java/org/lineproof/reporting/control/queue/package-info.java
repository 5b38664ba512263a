/** The queue of requested reports, and their steps. */
@NullMarked
package org.lineproof.reporting.control.queue;

import org.jspecify.annotations.NullMarked;
