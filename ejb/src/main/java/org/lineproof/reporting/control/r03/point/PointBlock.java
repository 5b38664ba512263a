package org.lineproof.reporting.control.r03.point;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.declared.DeclaredAnswer;

/** A point in the report: exactly one node, facts where something is recorded, else what would supply them. */
public final class PointBlock {
    private final Dossier dossier;

    public PointBlock(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The node of a point. */
    public Block of(AssessedPoint assessed) {
        String caption = caption(assessed.point());
        if (assessed.state() == PointState.MISSING) {
            return new Block.NoEvidence(
                    caption + ".",
                    assessed.point().requirements().stream().map(this::supply).toList());
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text(dossier.texts().say("outcome"), dossier.texts().word(assessed.state()), behind(assessed)));
        facts.addAll(assessed.recorded());
        assessed.answers().forEach((requirement, answer) -> facts.addAll(answer(assessed, requirement, answer)));
        if (!assessed.open().isEmpty()) {
            facts.add(Fact.text(dossier.texts().say("missing"), open(assessed), behind(assessed)));
        }
        return new Block.Facts(caption, facts);
    }

    /** The row of a point in the completeness annex. */
    public Table.Row row(AssessedPoint assessed) {
        return new Table.Row(
                List.of(
                        caption(assessed.point()),
                        dossier.texts().word(assessed.state()),
                        reason(assessed),
                        digest(assessed)),
                behind(assessed));
    }

    private Basis behind(AssessedPoint assessed) {
        List<Basis> behind = new ArrayList<>(assessed.behind());
        if (!assessed.open().isEmpty()) {
            behind.add(dossier.nothingMore());
        }
        return behind.stream().reduce(Basis::and).orElseGet(dossier::nothingMore);
    }

    private String reason(AssessedPoint assessed) {
        return switch (assessed.state()) {
            case MISSING -> dossier.texts().say("reason.missing");
            case PARTIAL -> dossier.texts().say("reason.partial", open(assessed));
            case NOT_APPLICABLE ->
                assessed.answers().values().stream().map(DeclaredAnswer::text).collect(Collectors.joining(" "));
            case PRESENT -> dossier.texts().say(assessed.answers().isEmpty() ? "reason.recorded" : "reason.answered");
        };
    }

    /** The document of the first answer, else the first digest that is recorded; empty if there is none. */
    private static String digest(AssessedPoint assessed) {
        return assessed.answers().values().stream()
                .map(DeclaredAnswer::document)
                .findFirst()
                .or(() -> assessed.recorded().stream()
                        .filter(fact -> fact.kind() == Column.Kind.DIGEST)
                        .map(Fact::value)
                        .findFirst())
                .orElse("");
    }

    private String open(AssessedPoint assessed) {
        return assessed.open().stream().map(this::supply).collect(Collectors.joining("; "));
    }

    private List<Fact> answer(AssessedPoint assessed, String requirement, DeclaredAnswer answer) {
        List<Fact> facts = dossier.answers().facts(answer);
        if (assessed.point().requirements().size() == 1) {
            return facts;
        }
        int element = assessed.point().requirements().indexOf(requirement) + 1;
        return facts.stream()
                .map(fact -> new Fact(
                        dossier.texts().say("element", element, fact.label()), fact.value(), fact.kind(), fact.basis()))
                .toList();
    }

    private String caption(AnnexPoint point) {
        return dossier.texts().say("point." + point.key());
    }

    private String supply(String requirement) {
        return dossier.texts().say("supply." + requirement);
    }
}
