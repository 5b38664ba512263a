/** The report record as canonical JSON (RFC 8785). */
package org.lineproof.report.json;
