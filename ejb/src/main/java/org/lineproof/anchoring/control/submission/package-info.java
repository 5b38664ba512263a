/** The submitter's transactions on their way into blocks: recorded, sent, sent again, replaced, settled. */
@NullMarked
package org.lineproof.anchoring.control.submission;

import org.jspecify.annotations.NullMarked;
