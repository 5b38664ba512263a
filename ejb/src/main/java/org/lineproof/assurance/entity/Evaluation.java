package org.lineproof.assurance.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param answers one for each requirement that people answered, in the order of the law: what the newest answer is worth
 * @param covered by the id of each check, the ids of the requirements that its evidence answers
 */
public record Evaluation(
        String systemId,
        String catalogue,
        Policy policy,
        List<LogPin> pins,
        List<Finding> findings,
        List<Finding> answers,
        Map<String, Set<String>> covered) {
    public Evaluation {
        pins = List.copyOf(pins);
        findings = List.copyOf(findings);
        answers = List.copyOf(answers);
        covered = Map.copyOf(covered);
    }

    /** Findings alone: nothing was read that people could have answered. */
    public Evaluation(String systemId, String catalogue, Policy policy, List<LogPin> pins, List<Finding> findings) {
        this(systemId, catalogue, policy, pins, findings, List.of(), Map.of());
    }

    /** The findings of the checks whose evidence answers a requirement, in the order of the checks. */
    public List<Finding> computed(String requirement) {
        return findings.stream()
                .filter(finding -> finding.requirement().equals(requirement)
                        || covered.getOrDefault(finding.id(), Set.of()).contains(requirement))
                .toList();
    }

    /** What people answered to a requirement, empty if nobody did. */
    public Optional<Finding> answered(String requirement) {
        return answers.stream()
                .filter(answer -> answer.requirement().equals(requirement))
                .findFirst();
    }
}
