/** The faces a report is set in, and how they get into a document. */
package org.lineproof.report.pdf.face;
