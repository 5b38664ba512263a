/** Suppliers of bought systems: their pin files, which two people take over, and the bundles imported under them. */
@NullMarked
package org.lineproof.web.portal.suppliers;

import org.jspecify.annotations.NullMarked;
