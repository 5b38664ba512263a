/** One decision, from its data to its anchor, and what all that does not prove. */
@NullMarked
package org.lineproof.web.portal.decisions;

import org.jspecify.annotations.NullMarked;
