/** Where a second person releases a report. */
@NullMarked
package org.lineproof.web.rest.resource.release;

import org.jspecify.annotations.NullMarked;
