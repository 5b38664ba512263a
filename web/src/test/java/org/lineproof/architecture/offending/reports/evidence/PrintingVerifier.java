package org.lineproof.architecture.offending.reports.evidence;

import org.lineproof.architecture.offending.reports.report.HurriedReport;

/** The verifier comes without the report writers. */
public record PrintingVerifier(HurriedReport report) {}
