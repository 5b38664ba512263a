/** A report as data, independent of any format. */
package org.lineproof.report.record;
