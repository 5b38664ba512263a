package org.lineproof.architecture.offending.reports.evidence;

import java.net.http.HttpClient;

/** Offline means offline. */
public record DownloadingVerifier(HttpClient client) {}
