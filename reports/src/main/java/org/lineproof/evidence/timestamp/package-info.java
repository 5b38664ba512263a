/** RFC 3161 time stamps, checked offline. A token proves that a digest existed not later than its time, and only that. */
@NullMarked
package org.lineproof.evidence.timestamp;

import org.jspecify.annotations.NullMarked;
