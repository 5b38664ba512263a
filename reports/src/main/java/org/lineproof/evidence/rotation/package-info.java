/** How the key that signs a log's checkpoints is replaced (EVIDENCE rule 8): a statement of the old and the new key. */
@NullMarked
package org.lineproof.evidence.rotation;

import org.jspecify.annotations.NullMarked;
