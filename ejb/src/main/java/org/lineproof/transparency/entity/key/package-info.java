/** The keys that sign a log's checkpoints, each for a range of sizes. */
@NullMarked
package org.lineproof.transparency.entity.key;

import org.jspecify.annotations.NullMarked;
