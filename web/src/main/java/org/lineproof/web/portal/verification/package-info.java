/** "Verify again now": recomputes the logs from what is stored and names each place that no longer fits. */
@NullMarked
package org.lineproof.web.portal.verification;

import org.jspecify.annotations.NullMarked;
