package org.lineproof.reporting.control.duty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.requirements.entity.Duty;
import org.lineproof.requirements.entity.Requirement;

/**
 * A duty with what stands for it.
 *
 * @param duty from when it binds; null if it does not bind
 * @param findings of the checks that answer it, else the answer of the organisation; empty if there is neither, or it does
 *     not bind
 */
public record DutyStanding(
        Requirement requirement, Reach reach, @Nullable Duty duty, Support support, List<Finding> findings) {
    /** Gravest first. */
    private static final List<Outcome> GRAVITY = List.of(Outcome.FAILED, Outcome.INDETERMINATE, Outcome.PASSED);

    public DutyStanding {
        findings = List.copyOf(findings);
        if (reach.binds() != (support != Support.NOT_APPLICABLE) || reach.binds() != (duty != null)) {
            throw new IllegalArgumentException("a duty binds, or it is not applicable: " + requirement.id());
        }
    }

    /** The finding that decides: the gravest, the first of these; empty if there is none. */
    public Optional<Finding> decisive() {
        return findings.stream().min(Comparator.comparing(finding -> GRAVITY.indexOf(finding.outcome())));
    }
}
