/** What is known of a long table before it is drawn: how wide its columns are, and what all of its rows share. */
package org.lineproof.report.pdf.table;
