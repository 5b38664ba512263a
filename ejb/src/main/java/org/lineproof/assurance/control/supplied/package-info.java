/** Checks whose facts the supplier of a bought system holds: they rest on bundles that it issued. */
@NullMarked
package org.lineproof.assurance.control.supplied;

import org.jspecify.annotations.NullMarked;
