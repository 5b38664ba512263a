/** Orders for grants, and how they stand. */
@NullMarked
package org.lineproof.registry.entity.access;

import org.jspecify.annotations.NullMarked;
