/** Bundles that other organisations issued, imported as evidence under pins of two people. */
@NullMarked
package org.lineproof.assurance.boundary.imported;

import org.jspecify.annotations.NullMarked;
