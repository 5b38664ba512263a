/** Trust anchors as they are proposed, approved and withdrawn. */
@NullMarked
package org.lineproof.inference.entity.trust;

import org.jspecify.annotations.NullMarked;
