/** How any report is put together: what its sections are made from, and the frame around them. */
@NullMarked
package org.lineproof.reporting.control.assembly;

import org.jspecify.annotations.NullMarked;
