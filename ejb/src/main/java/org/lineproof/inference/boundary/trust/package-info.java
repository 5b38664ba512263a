/** Proposes, approves, withdraws and finds trust anchors. */
@NullMarked
package org.lineproof.inference.boundary.trust;

import org.jspecify.annotations.NullMarked;
