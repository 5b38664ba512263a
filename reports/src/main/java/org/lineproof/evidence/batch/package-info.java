/** Many inference receipts under one signature: the producer signs the root of a tree over them. */
@NullMarked
package org.lineproof.evidence.batch;

import org.jspecify.annotations.NullMarked;
