/** Trust anchors in the API. */
@NullMarked
package org.lineproof.web.rest.resource.trust;

import org.jspecify.annotations.NullMarked;
