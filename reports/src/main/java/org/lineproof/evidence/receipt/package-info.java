/**
 * What somebody holds in hand to show that one entry stands in a log: JSON of our own, a C2SP tlog-proof, an RFC 9942
 * COSE receipt. Each is checked without the log.
 */
@NullMarked
package org.lineproof.evidence.receipt;

import org.jspecify.annotations.NullMarked;
