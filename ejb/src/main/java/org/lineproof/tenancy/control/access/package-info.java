/** Rows of grants. */
@NullMarked
package org.lineproof.tenancy.control.access;

import org.jspecify.annotations.NullMarked;
