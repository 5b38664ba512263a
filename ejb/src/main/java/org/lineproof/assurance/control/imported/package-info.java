/** The rows of imported bundles and of the pins they are checked against. */
@NullMarked
package org.lineproof.assurance.control.imported;

import org.jspecify.annotations.NullMarked;
