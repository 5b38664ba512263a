/** The lineage of a system in W3C PROV-O, as JSON-LD. */
@NullMarked
package org.lineproof.reporting.control.export.prov;

import org.jspecify.annotations.NullMarked;
