/** The catalogue's titles in other languages than its own. */
@NullMarked
package org.lineproof.requirements.entity.wording;

import org.jspecify.annotations.NullMarked;
