/** Disclosing single decisions, and opening what was disclosed. */
@NullMarked
package org.lineproof.reporting.boundary.disclosure;

import org.jspecify.annotations.NullMarked;
