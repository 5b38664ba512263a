/** Reports whose sections are the duties they answer, with what is recorded for each. */
@NullMarked
package org.lineproof.reporting.control.structure;

import org.jspecify.annotations.NullMarked;
