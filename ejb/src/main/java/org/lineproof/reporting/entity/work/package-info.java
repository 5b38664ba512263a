/** Who makes a report, and of which cut. */
@NullMarked
package org.lineproof.reporting.entity.work;

import org.jspecify.annotations.NullMarked;
