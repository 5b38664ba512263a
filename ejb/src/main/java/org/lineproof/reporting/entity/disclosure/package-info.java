/** Disclosures of single decisions: what was asked for, the rows, and the state that derives from them. */
@NullMarked
package org.lineproof.reporting.entity.disclosure;

import org.jspecify.annotations.NullMarked;
