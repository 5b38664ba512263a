/** A log as everybody may read it: from our own rows, or as it comes over the network. */
@NullMarked
package org.lineproof.transparency.control.publication;

import org.jspecify.annotations.NullMarked;
