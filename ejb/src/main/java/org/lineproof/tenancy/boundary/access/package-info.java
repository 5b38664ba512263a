/** How much of an organisation a caller reads, and by which grants. */
@NullMarked
package org.lineproof.tenancy.boundary.access;

import org.jspecify.annotations.NullMarked;
