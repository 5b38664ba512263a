/** Report R02: data governance and provenance (Art. 10, Annex IV 2(d)). */
@NullMarked
package org.lineproof.reporting.control.r02;

import org.jspecify.annotations.NullMarked;
