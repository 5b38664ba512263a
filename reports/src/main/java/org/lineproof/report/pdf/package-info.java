/** The PDF of a report: PDF/A-3a, PDF/UA-1, the same bytes each time. */
package org.lineproof.report.pdf;
