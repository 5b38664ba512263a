/** {@code ProofRegistry} behind a node. */
@NullMarked
package org.lineproof.anchoring.besu.proof;

import org.jspecify.annotations.NullMarked;
