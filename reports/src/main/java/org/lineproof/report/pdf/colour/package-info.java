/** The colour space that reports are set in, the same bytes on every Java. */
package org.lineproof.report.pdf.colour;
