/** What every client of another party's HTTP server needs, whichever component it belongs to. */
@NullMarked
package org.lineproof.wire;

import org.jspecify.annotations.NullMarked;
