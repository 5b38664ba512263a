/** What several reports draw: pictures of what their tables list. */
@NullMarked
package org.lineproof.reporting.control.figure;

import org.jspecify.annotations.NullMarked;
