/** One node of a chain: JSON-RPC, accounts, signed transactions, compiled contracts. Knows no contract of ours. */
@NullMarked
package org.lineproof.anchoring.besu.node;

import org.jspecify.annotations.NullMarked;
