/** Where reports are made in the background. */
@NullMarked
package org.lineproof.reporting.boundary.work;

import org.jspecify.annotations.NullMarked;
