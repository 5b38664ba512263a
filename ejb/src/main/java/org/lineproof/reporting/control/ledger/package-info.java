/** What bundles and pin files say of the ledger. */
@NullMarked
package org.lineproof.reporting.control.ledger;

import org.jspecify.annotations.NullMarked;
