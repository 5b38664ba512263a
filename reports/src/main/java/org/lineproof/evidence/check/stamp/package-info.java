/** How long the word of a time-stamp authority convinces, and how later words carry it on. */
@NullMarked
package org.lineproof.evidence.check.stamp;

import org.jspecify.annotations.NullMarked;
