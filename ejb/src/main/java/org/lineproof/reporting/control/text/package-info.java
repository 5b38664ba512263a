/** Texts that people wrote for sections: kept, and read from a cut. */
@NullMarked
package org.lineproof.reporting.control.text;

import org.jspecify.annotations.NullMarked;
