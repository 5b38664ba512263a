/** The tables of a report as CSV (RFC 4180). */
package org.lineproof.report.csv;
