/** Brings published heads to the ledger and tells where they stand. */
@NullMarked
package org.lineproof.anchoring.boundary;

import org.jspecify.annotations.NullMarked;
