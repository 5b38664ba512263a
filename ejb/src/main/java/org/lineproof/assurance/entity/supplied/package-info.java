/** What verified bundles of other organisations say, as of a cut. */
@NullMarked
package org.lineproof.assurance.entity.supplied;

import org.jspecify.annotations.NullMarked;
