/** Reports: requesting one, watching it, and taking its files away. */
@NullMarked
package org.lineproof.web.portal.reports;

import org.jspecify.annotations.NullMarked;
