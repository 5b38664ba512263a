/** The plain-word sentences of the portal: what each kind of evidence shows, and what it leaves open. */
@NullMarked
package org.lineproof.web.portal.telling;

import org.jspecify.annotations.NullMarked;
