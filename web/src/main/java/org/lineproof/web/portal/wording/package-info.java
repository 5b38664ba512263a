/** How values, counts and states are said to people: words and shapes, never a colour alone. */
@NullMarked
package org.lineproof.web.portal.wording;

import org.jspecify.annotations.NullMarked;
