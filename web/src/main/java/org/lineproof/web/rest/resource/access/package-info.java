/** Routes of access grants. */
@NullMarked
package org.lineproof.web.rest.resource.access;

import org.jspecify.annotations.NullMarked;
