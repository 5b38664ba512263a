/** Receipts that come many at a time: lines of single ones, and batches under one signature. */
@NullMarked
package org.lineproof.inference.control.batch;

import org.jspecify.annotations.NullMarked;
