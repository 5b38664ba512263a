/** The room where access is granted. */
@NullMarked
package org.lineproof.web.portal.access;

import org.jspecify.annotations.NullMarked;
