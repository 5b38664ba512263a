/** Heads, anchors and what a ledger says about them. */
@NullMarked
package org.lineproof.anchoring.entity;

import org.jspecify.annotations.NullMarked;
