/** Signed statements: compact JWS (RFC 7515) and SD-JWT (RFC 9901) under pinned keys (RFC 7517, 7638). */
@NullMarked
package org.lineproof.evidence.jose;

import org.jspecify.annotations.NullMarked;
