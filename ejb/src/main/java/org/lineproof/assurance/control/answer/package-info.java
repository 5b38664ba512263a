/** Declared answers: kept, and judged as evidence. */
@NullMarked
package org.lineproof.assurance.control.answer;

import org.jspecify.annotations.NullMarked;
