/** Bytes that are too many to be held: they are read from where they are, or made again each time. */
@NullMarked
package org.lineproof.evidence.stream;

import org.jspecify.annotations.NullMarked;
