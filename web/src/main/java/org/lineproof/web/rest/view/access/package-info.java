/** JSON of access grants. */
@NullMarked
package org.lineproof.web.rest.view.access;

import org.jspecify.annotations.NullMarked;
