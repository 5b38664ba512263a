/** One place of a log, whatever stands there: what findings and reports refer to. */
@NullMarked
package org.lineproof.web.portal.entries;

import org.jspecify.annotations.NullMarked;
