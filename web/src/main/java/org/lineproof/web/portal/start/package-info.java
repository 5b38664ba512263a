/** The start page: duties with their evidence, and what needs attention. */
@NullMarked
package org.lineproof.web.portal.start;

import org.jspecify.annotations.NullMarked;
