/** How a log is closed for ever, and continued in another. */
@NullMarked
package org.lineproof.transparency.boundary.succession;

import org.jspecify.annotations.NullMarked;
