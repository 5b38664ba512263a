/** The data that report R02 is about, and its long tables. */
@NullMarked
package org.lineproof.reporting.control.r02.data;

import org.jspecify.annotations.NullMarked;
