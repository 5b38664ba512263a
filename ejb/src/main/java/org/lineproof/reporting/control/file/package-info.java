/** Writing and reading the files of reports without holding them. */
@NullMarked
package org.lineproof.reporting.control.file;

import org.jspecify.annotations.NullMarked;
