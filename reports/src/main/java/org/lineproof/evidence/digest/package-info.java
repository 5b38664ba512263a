/** Digests and their strict text forms. */
@NullMarked
package org.lineproof.evidence.digest;

import org.jspecify.annotations.NullMarked;
