/** Bundles that other organisations issued, and their pin files, in the API. */
@NullMarked
package org.lineproof.web.rest.resource.imported;

import org.jspecify.annotations.NullMarked;
