/** Texts that people write for sections of reports. */
@NullMarked
package org.lineproof.web.rest.resource.text;

import org.jspecify.annotations.NullMarked;
