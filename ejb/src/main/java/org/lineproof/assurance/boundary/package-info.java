/** Evaluates recorded evidence against the catalogue. */
@NullMarked
package org.lineproof.assurance.boundary;

import org.jspecify.annotations.NullMarked;
