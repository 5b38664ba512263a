/** The ledger client: JSON-RPC, ABI, signed transactions. Nothing outside this package sees web3j. */
@NullMarked
package org.lineproof.anchoring.besu;

import org.jspecify.annotations.NullMarked;
