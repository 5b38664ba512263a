/** Declared answers and the documents attached to them. */
@NullMarked
package org.lineproof.web.rest.resource.answer;

import org.jspecify.annotations.NullMarked;
