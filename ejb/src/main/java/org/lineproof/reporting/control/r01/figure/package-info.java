/** What report R01 draws: pictures of what its tables list. */
@NullMarked
package org.lineproof.reporting.control.r01.figure;

import org.jspecify.annotations.NullMarked;
