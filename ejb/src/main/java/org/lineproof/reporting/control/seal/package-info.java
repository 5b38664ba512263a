/** Archive time stamps of released reports, renewed for as long as the reports are kept, and whose seals they bear. */
@NullMarked
package org.lineproof.reporting.control.seal;

import org.jspecify.annotations.NullMarked;
