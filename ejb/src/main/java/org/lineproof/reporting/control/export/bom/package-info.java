/** The bill of materials of a system, CycloneDX 1.7. */
@NullMarked
package org.lineproof.reporting.control.export.bom;

import org.jspecify.annotations.NullMarked;
