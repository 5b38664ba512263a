/** What the ledger and the records of it have to say about a log. */
@NullMarked
package org.lineproof.anchoring.control.audit;

import org.jspecify.annotations.NullMarked;
