/** Grants, and what they add up to. */
@NullMarked
package org.lineproof.tenancy.entity.access;

import org.jspecify.annotations.NullMarked;
