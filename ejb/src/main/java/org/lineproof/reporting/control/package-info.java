/** The way from a request to an issued report and its bundle. */
@NullMarked
package org.lineproof.reporting.control;

import org.jspecify.annotations.NullMarked;
