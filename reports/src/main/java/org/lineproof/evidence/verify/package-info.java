/** Offline verification of evidence bundles: no server, no node, no trust in the one who made them. */
@NullMarked
package org.lineproof.evidence.verify;

import org.jspecify.annotations.NullMarked;
