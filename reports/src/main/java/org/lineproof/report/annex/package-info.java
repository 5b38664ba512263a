/** What of a report is too long to print. */
@org.jspecify.annotations.NullMarked
package org.lineproof.report.annex;
