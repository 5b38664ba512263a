/** Which logs and entries a caller may read. */
@NullMarked
package org.lineproof.transparency.control.access;

import org.jspecify.annotations.NullMarked;
