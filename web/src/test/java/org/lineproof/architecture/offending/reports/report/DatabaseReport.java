package org.lineproof.architecture.offending.reports.report;

import java.sql.Connection;

/** A report is assembled from values. */
public record DatabaseReport(Connection connection) {}
