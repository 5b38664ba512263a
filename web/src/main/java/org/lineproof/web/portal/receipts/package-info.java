/** Inference receipts: the list and one receipt. */
@NullMarked
package org.lineproof.web.portal.receipts;

import org.jspecify.annotations.NullMarked;
