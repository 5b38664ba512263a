/** What organisations lay down: practices of their systems, the policy of their checks. */
@NullMarked
package org.lineproof.web.rest.resource.practice;

import org.jspecify.annotations.NullMarked;
