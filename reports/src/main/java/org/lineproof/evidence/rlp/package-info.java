/** Ethereum's Recursive Length Prefix encoding, read so strictly that one item has one encoding. */
@NullMarked
package org.lineproof.evidence.rlp;

import org.jspecify.annotations.NullMarked;
