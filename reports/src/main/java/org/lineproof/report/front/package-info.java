/** The XHTML of a report's front part: cover, contents, sections. */
package org.lineproof.report.front;
