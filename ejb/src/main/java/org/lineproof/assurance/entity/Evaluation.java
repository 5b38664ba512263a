package org.lineproof.assurance.entity;

import java.util.List;
import org.lineproof.assurance.entity.policy.Policy;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.record.LogPin;

/**
 * What the checks found: of one system, against one version of the law, as of one cut.
 *
 * @param systemId the AI system
 * @param catalogue the version of the law
 * @param policy how grave the organisation takes each check; read from the cut
 * @param pins the logs looked at, as far as they are published
 * @param findings one for each check that concerns the organisation, in the order of the checks
 */
public record Evaluation(String systemId, String catalogue, Policy policy, List<LogPin> pins, List<Finding> findings) {
    public Evaluation {
        pins = List.copyOf(pins);
        findings = List.copyOf(findings);
    }
}
