/** What is exported of a cut beside the report itself, in the formats of others; each a pure function to bytes. */
@NullMarked
package org.lineproof.reporting.control.export;

import org.jspecify.annotations.NullMarked;
