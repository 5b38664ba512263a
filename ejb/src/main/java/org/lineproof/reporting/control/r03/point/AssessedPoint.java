package org.lineproof.reporting.control.r03.point;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.declared.DeclaredAnswer;

/**
 * A point of Annex IV with what is recorded for it.
 *
 * @param recorded facts besides answers
 * @param answers the newest answer to each requirement of the point that has one, by its id
 * @param open the requirements that neither an answer that holds nor a check settles
 * @param behind what the state was judged by; empty if nothing is recorded
 */
public record AssessedPoint(
        AnnexPoint point,
        PointState state,
        List<Fact> recorded,
        Map<String, DeclaredAnswer> answers,
        List<String> open,
        List<Basis> behind) {
    /** Requirements that a check computes, with its id; for the others answers are taken. */
    private static final Map<String, String> CHECKS = Map.of(
            "aia-annex4-2-d", "datasheet", "aia-annex4-2-g", "test-report", "aia-annex4-3-1", "declared-metrics");

    /** Points that the registry answers by itself once something is recorded for them. */
    private static final List<String> BY_REGISTRY = List.of("1h");

    private static final String IDENTITY = "1a";

    public AssessedPoint {
        recorded = List.copyOf(recorded);
        open = List.copyOf(open);
        behind = List.copyOf(behind);
    }

    /** Judges a point by what the cut holds. */
    public static AssessedPoint of(AnnexPoint point, Dossier dossier) {
        List<Fact> recorded = new RecordedFacts(dossier).of(point);
        Map<String, DeclaredAnswer> answers = new LinkedHashMap<>();
        List<Basis> behind = new ArrayList<>(recorded.stream().map(Fact::basis).toList());
        List<String> open = new ArrayList<>();
        for (String requirement : point.requirements()) {
            Optional<DeclaredAnswer> answer = dossier.answers().newest(requirement);
            answer.ifPresent(given -> {
                answers.put(requirement, given);
                behind.add(dossier.answers().basis(given));
            });
            Optional<Finding> finding = finding(requirement, dossier);
            finding.map(Finding::basis).ifPresent(behind::add);
            if (isNameless(point, dossier)
                    || !answer.map(AssessedPoint::settles).orElse(false)
                            && !finding.map(found -> found.outcome() == Outcome.PASSED)
                                    .orElse(false)
                            && !byRegistry(point, recorded)) {
                open.add(requirement);
            }
        }
        return new AssessedPoint(point, state(point, recorded, answers, open), recorded, answers, open, behind);
    }

    private static PointState state(
            AnnexPoint point, List<Fact> recorded, Map<String, DeclaredAnswer> answers, List<String> open) {
        boolean apart = answers.size() == point.requirements().size()
                && answers.values().stream()
                        .allMatch(answer -> answer.holds() && answer.stance() == Answer.Stance.NOT_APPLICABLE);
        if (apart) {
            return PointState.NOT_APPLICABLE;
        }
        if (open.isEmpty()) {
            return PointState.PRESENT;
        }
        boolean nothing = recorded.isEmpty()
                && answers.isEmpty()
                && open.size() == point.requirements().size();
        return nothing ? PointState.MISSING : PointState.PARTIAL;
    }

    private static boolean settles(DeclaredAnswer answer) {
        return answer.holds() && answer.stance() != Answer.Stance.NOT_MET;
    }

    private static Optional<Finding> finding(String requirement, Dossier dossier) {
        return dossier.input().evaluation().findings().stream()
                .filter(finding -> finding.id().equals(CHECKS.get(requirement)))
                .findFirst();
    }

    /** Whether purpose and role are asked for and their declaration was erased: no answer puts them in its place. */
    private static boolean isNameless(AnnexPoint point, Dossier dossier) {
        return point.key().equals(IDENTITY) && dossier.input().declaration().content() == null;
    }

    /** Purpose, provider and version stand in the registry, and so do the instructions for use. */
    private static boolean byRegistry(AnnexPoint point, List<Fact> recorded) {
        return point.key().equals(IDENTITY)
                ? recorded.stream().anyMatch(fact -> fact.kind() == Column.Kind.DIGEST)
                : BY_REGISTRY.contains(point.key()) && !recorded.isEmpty();
    }
}
