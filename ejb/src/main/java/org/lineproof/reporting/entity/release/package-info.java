/** What is decided about an issued report, and what came of it. */
@NullMarked
package org.lineproof.reporting.entity.release;

import org.jspecify.annotations.NullMarked;
