/** What callers see of suppliers' pin files and imported bundles. */
@NullMarked
package org.lineproof.web.rest.view.imported;

import org.jspecify.annotations.NullMarked;
