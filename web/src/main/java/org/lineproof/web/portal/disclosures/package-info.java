/** Disclosing one decision, and the page on which its recipient reads it. */
@NullMarked
package org.lineproof.web.portal.disclosures;

import org.jspecify.annotations.NullMarked;
