/** The part of CBOR (RFC 8949) that COSE receipts need, in its deterministic encoding (section 4.2.1) alone. */
@NullMarked
package org.lineproof.evidence.cbor;

import org.jspecify.annotations.NullMarked;
