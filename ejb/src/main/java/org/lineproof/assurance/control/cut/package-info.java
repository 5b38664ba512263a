/** The reading of a cut: one head of each log, and every entry below it. */
@NullMarked
package org.lineproof.assurance.control.cut;

import org.jspecify.annotations.NullMarked;
