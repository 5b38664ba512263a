/** JSON read strictly and written canonically (RFC 8785). */
@NullMarked
package org.lineproof.evidence.json;

import org.jspecify.annotations.NullMarked;
