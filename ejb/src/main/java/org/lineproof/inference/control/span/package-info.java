/** Spans of calls to generative models, recorded as receipts that somebody declared and nobody signed. */
@NullMarked
package org.lineproof.inference.control.span;

import org.jspecify.annotations.NullMarked;
