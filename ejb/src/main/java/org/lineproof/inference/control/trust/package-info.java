/** The rows of trust anchors and how their acts get into the administration log. */
@NullMarked
package org.lineproof.inference.control.trust;

import org.jspecify.annotations.NullMarked;
