package org.lineproof.assurance.entity;

import java.util.List;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.record.LogPin;

/**
 * What the checks found, as of one cut.
 *
 * @param systemId the AI system
 * @param pins the logs looked at, as far as they are published
 * @param findings one or more for each check, in the order of the checks
 */
public record Evaluation(String systemId, List<LogPin> pins, List<Finding> findings) {
    public Evaluation {
        pins = List.copyOf(pins);
        findings = List.copyOf(findings);
    }
}
