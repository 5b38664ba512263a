/** What producers count themselves, so that statements that never came show. */
@NullMarked
package org.lineproof.inference.control.heartbeat;

import org.jspecify.annotations.NullMarked;
