/** Request bodies and answers: inflating, size limits, strict JSON, pages. */
@NullMarked
package org.lineproof.web.rest.body;

import org.jspecify.annotations.NullMarked;
