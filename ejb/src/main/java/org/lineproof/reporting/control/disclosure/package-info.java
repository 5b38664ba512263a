/** The rows of disclosures, and what is packed for their recipients. */
@NullMarked
package org.lineproof.reporting.control.disclosure;

import org.jspecify.annotations.NullMarked;
