/** What stands behind a statement: evidence class, state of the log, entries, findings. */
package org.lineproof.report.basis;
