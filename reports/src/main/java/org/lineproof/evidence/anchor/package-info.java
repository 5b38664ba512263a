/** What others say about the heads of logs: anchors on a chain with their proofs, and time stamps. */
@NullMarked
package org.lineproof.evidence.anchor;

import org.jspecify.annotations.NullMarked;
