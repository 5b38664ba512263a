/** The files of reports as they are kept: in parts, with their size and digest beside. */
@NullMarked
package org.lineproof.reporting.entity.file;

import org.jspecify.annotations.NullMarked;
