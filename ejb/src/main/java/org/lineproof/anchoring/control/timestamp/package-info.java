/** How time stamps of anchors are fetched, kept and found. */
@NullMarked
package org.lineproof.anchoring.control.timestamp;

import org.jspecify.annotations.NullMarked;
