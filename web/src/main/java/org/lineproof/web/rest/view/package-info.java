/** The JSON that callers see, written member by member so that it stays what was promised. */
@NullMarked
package org.lineproof.web.rest.view;

import org.jspecify.annotations.NullMarked;
