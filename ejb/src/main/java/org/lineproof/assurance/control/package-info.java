/** The checks, one class each. */
@NullMarked
package org.lineproof.assurance.control;

import org.jspecify.annotations.NullMarked;
