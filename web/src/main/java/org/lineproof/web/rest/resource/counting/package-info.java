/** Counts of decisions, and who may count. */
@NullMarked
package org.lineproof.web.rest.resource.counting;

import org.jspecify.annotations.NullMarked;
