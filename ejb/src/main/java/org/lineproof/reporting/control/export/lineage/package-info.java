/** The events of the lineage log that concern one system. */
@NullMarked
package org.lineproof.reporting.control.export.lineage;

import org.jspecify.annotations.NullMarked;
