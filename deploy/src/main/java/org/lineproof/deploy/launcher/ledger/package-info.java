/** The chain: a Besu given by the environment, or Anvil, the development chain. */
@NullMarked
package org.lineproof.deploy.launcher.ledger;

import org.jspecify.annotations.NullMarked;
