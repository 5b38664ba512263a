/** Finds entries that were published later than promised, or still are not. */
@NullMarked
package org.lineproof.transparency.control.promise;

import org.jspecify.annotations.NullMarked;
