/** Signatures of the Cryptographic Message Syntax (RFC 5652) and the certificates behind them, checked offline. */
@NullMarked
package org.lineproof.evidence.cms;

import org.jspecify.annotations.NullMarked;
