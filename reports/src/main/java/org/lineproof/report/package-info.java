/** Reports as documents. Start reading in {@code record}; {@code pdf.ReportPdf} and {@code json.ReportJson} write. */
package org.lineproof.report;
