/** Where people write for sections of reports, and see what these lack. */
@NullMarked
package org.lineproof.web.portal.texts;

import org.jspecify.annotations.NullMarked;
