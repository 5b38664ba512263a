/** What machines ask of the application itself: its description and whether it can serve. */
@NullMarked
package org.lineproof.web.operation;

import org.jspecify.annotations.NullMarked;
