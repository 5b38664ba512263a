package org.lineproof.assurance.control.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.requirements.entity.Requirement;

/**
 * What a check asks, for whom.
 *
 * @param id stable name, such as {@code sequence-gap}
 * @param title what is checked, in a few words
 * @param ofProvider the duty it answers for a provider, null if it has none for one
 * @param ofDeployer the same for a deployer
 * @param others further requirements that the same evidence answers
 */
public record Question(
        String id,
        String title,
        @Nullable String ofProvider,
        @Nullable String ofDeployer,
        List<String> others) {
    /** @throws IllegalArgumentException if it answers nobody's duty */
    public Question {
        others = List.copyOf(others);
        if (ofProvider == null && ofDeployer == null) {
            throw new IllegalArgumentException("a check answers somebody's duty: " + id);
        }
    }

    /** A question that both are asked, each for a duty of its own. */
    public static Question ofBoth(String id, String title, String ofProvider, String ofDeployer, String... others) {
        return new Question(id, title, ofProvider, ofDeployer, List.of(others));
    }

    /** A question that providers alone are asked. */
    public static Question ofProviders(String id, String title, String duty, String... others) {
        return new Question(id, title, duty, null, List.of(others));
    }

    /** A question that deployers alone are asked. */
    public static Question ofDeployers(String id, String title, String duty, String... others) {
        return new Question(id, title, null, duty, List.of(others));
    }

    /** The ids of all requirements that it answers. */
    public Set<String> requirements() {
        Set<String> ids = new LinkedHashSet<>();
        if (ofProvider != null) {
            ids.add(ofProvider);
        }
        if (ofDeployer != null) {
            ids.add(ofDeployer);
        }
        ids.addAll(others);
        return ids;
    }

    /** Whether an organisation of the declared role is asked; all are as long as none is declared. */
    public boolean concerns(Examination examination) {
        return examination.deployerOnly() ? ofDeployer != null : examination.providerOnly() ? ofProvider != null : true;
    }

    /** The duty that fits the declared role: the provider's, or the deployer's where the organisation is only that. */
    public Requirement duty(Examination examination) {
        boolean asDeployer = ofProvider == null || ofDeployer != null && examination.deployerOnly();
        return examination.requirement(String.valueOf(asDeployer ? ofDeployer : ofProvider));
    }

    public Finding passed(Requirement duty, String reason, Basis basis) {
        return finding(duty, Outcome.PASSED, reason, basis, "");
    }

    /** @param cure what would change the outcome */
    public Finding failed(Requirement duty, String reason, Basis basis, String cure) {
        return finding(duty, Outcome.FAILED, reason, basis, cure);
    }

    /** Not enough to decide. */
    public Finding open(Requirement duty, String reason, @Nullable Basis basis, String cure) {
        return finding(duty, Outcome.INDETERMINATE, reason, basis, cure);
    }

    private Finding finding(Requirement duty, Outcome outcome, String reason, @Nullable Basis basis, String cure) {
        return new Finding(id, title, duty.id(), duty.citation(), outcome, reason, basis, cure);
    }
}
