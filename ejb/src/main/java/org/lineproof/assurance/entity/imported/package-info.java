/** Pin files of suppliers and the bundles imported under them. */
@NullMarked
package org.lineproof.assurance.entity.imported;

import org.jspecify.annotations.NullMarked;
