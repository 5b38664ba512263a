/** The checks, one class each, and the reading of a cut. */
@NullMarked
package org.lineproof.assurance.control;

import org.jspecify.annotations.NullMarked;
