/** The published logs in the layout of C2SP tlog-tiles, readable by anybody. */
@NullMarked
package org.lineproof.web.rest.log;

import org.jspecify.annotations.NullMarked;
