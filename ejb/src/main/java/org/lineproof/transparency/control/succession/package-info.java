/** Which log takes the entries that a closed one took. */
@NullMarked
package org.lineproof.transparency.control.succession;

import org.jspecify.annotations.NullMarked;
