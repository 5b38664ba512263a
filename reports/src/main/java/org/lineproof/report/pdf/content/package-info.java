/** What the pages that we draw ourselves hold: operators of content streams, written compactly. */
package org.lineproof.report.pdf.content;
