/** What a block of a QBFT chain shows by itself: header, seals, receipts, the state of our contract. EVIDENCE 12, 13. */
@NullMarked
package org.lineproof.evidence.chain;

import org.jspecify.annotations.NullMarked;
