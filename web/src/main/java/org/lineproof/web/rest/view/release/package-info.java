/** Releases of reports as JSON. */
@NullMarked
package org.lineproof.web.rest.view.release;

import org.jspecify.annotations.NullMarked;
