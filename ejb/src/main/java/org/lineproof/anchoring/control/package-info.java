/** How checkpoints get onto a ledger, whatever ledger it is. */
@NullMarked
package org.lineproof.anchoring.control;

import org.jspecify.annotations.NullMarked;
