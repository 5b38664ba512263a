/** Makes inference receipts: salts, numbers, spools, signs and sends them. */
@NullMarked
package org.lineproof.client;

import org.jspecify.annotations.NullMarked;
