/** The portal's frame: who is visiting, which rooms are open, and how values are said on every page. */
@NullMarked
package org.lineproof.web.portal;

import org.jspecify.annotations.NullMarked;
