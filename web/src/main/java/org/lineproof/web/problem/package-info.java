/** Errors as RFC 9457 problem details: what was wrong, with which field, and what would cure it. */
@NullMarked
package org.lineproof.web.problem;

import org.jspecify.annotations.NullMarked;
