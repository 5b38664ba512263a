/** The entrance of counts. */
@NullMarked
package org.lineproof.inference.boundary.counting;

import org.jspecify.annotations.NullMarked;
