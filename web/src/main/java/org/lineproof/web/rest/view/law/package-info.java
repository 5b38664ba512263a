/** The law and what is laid down about it, as JSON. */
@NullMarked
package org.lineproof.web.rest.view.law;

import org.jspecify.annotations.NullMarked;
