/** Single decisions that were disclosed to somebody, in the API. */
@NullMarked
package org.lineproof.web.rest.resource.disclosure;

import org.jspecify.annotations.NullMarked;
