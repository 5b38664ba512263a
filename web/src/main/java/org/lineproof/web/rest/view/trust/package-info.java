/** Trust anchors and proofs as JSON. */
@NullMarked
package org.lineproof.web.rest.view.trust;

import org.jspecify.annotations.NullMarked;
