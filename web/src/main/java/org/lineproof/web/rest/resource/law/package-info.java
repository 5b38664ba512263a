/** The law as data. */
@NullMarked
package org.lineproof.web.rest.resource.law;

import org.jspecify.annotations.NullMarked;
