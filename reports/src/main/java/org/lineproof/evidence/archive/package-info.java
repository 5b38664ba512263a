/** ZIP in one strict form: whatever is not written as we write it is refused. */
@NullMarked
package org.lineproof.evidence.archive;

import org.jspecify.annotations.NullMarked;
