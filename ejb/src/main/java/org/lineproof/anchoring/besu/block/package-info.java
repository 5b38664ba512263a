/** Blocks as nodes tell of them in JSON, put back into the form that is hashed. */
@NullMarked
package org.lineproof.anchoring.besu.block;

import org.jspecify.annotations.NullMarked;
