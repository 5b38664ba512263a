/** Disclosures as JSON. */
@NullMarked
package org.lineproof.web.rest.view.disclosure;

import org.jspecify.annotations.NullMarked;
