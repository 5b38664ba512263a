/** The JSON about witnesses. */
@NullMarked
package org.lineproof.web.rest.view.witness;

import org.jspecify.annotations.NullMarked;
