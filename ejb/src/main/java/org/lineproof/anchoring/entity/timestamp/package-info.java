/** Time stamps of checkpoints and blocks, and the authorities that gave them. */
@NullMarked
package org.lineproof.anchoring.entity.timestamp;

import org.jspecify.annotations.NullMarked;
