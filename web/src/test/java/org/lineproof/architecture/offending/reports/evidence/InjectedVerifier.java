package org.lineproof.architecture.offending.reports.evidence;

import jakarta.inject.Inject;

/** An auditor has no container. */
public class InjectedVerifier {

    @Inject
    String injected;
}
