/** What a report draws, as data: counts and graphs, each with what stands behind it. */
package org.lineproof.report.figure;
