package org.lineproof.reporting.control.r01.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Table;

/** What was changed in the period: model versions that were registered, and what people decided about modifications. */
final class Changes {
    private final Telling telling;
    private final List<OpenedEntry> decisions;

    Changes(Telling telling) {
        this.telling = telling;
        this.decisions = telling.input().declarations().practices("modification");
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Table.Row> versions = telling.input()
                .declarations()
                .models()
                .filter(model -> telling.inPeriod(model.entry()))
                .map(this::version)
                .toList();
        blocks.addAll(telling.table(
                "changes.versions",
                List.of(
                        telling.column("registered", 5),
                        telling.column("version", 4),
                        telling.column("first-decision", 5),
                        telling.column("substantial", 6)),
                versions));
        List<Table.Row> made =
                decisions.stream().filter(telling::inPeriod).map(this::decision).toList();
        blocks.addAll(telling.table(
                "changes.decisions",
                List.of(
                        telling.column("day", 5),
                        telling.column("change", 6),
                        telling.column("substantial", 5),
                        telling.column("reason", 6),
                        telling.column("by", 4)),
                made));
        if (made.isEmpty()) {
            blocks.add(telling.nothing("changes.none", "changes.none.supply"));
        }
        return blocks;
    }

    private Table.Row version(Declarations.Model model) {
        Optional<OpenedEntry> decision = decisions.stream()
                .filter(practice -> model.digest().equals(practice.text("model")))
                .reduce((earlier, later) -> later);
        List<OpenedEntry> by = new ArrayList<>(List.of(model.entry()));
        decision.ifPresent(by::add);
        Basis declared = telling.declared(by);
        return new Table.Row(
                List.of(
                        Telling.minute(model.entry().entry().minute()),
                        model.label(),
                        firstDecision(model),
                        decision.map(practice -> telling.say("changes.decided", word(practice), day(practice)))
                                .orElseGet(() -> telling.say(first(model) ? "changes.first" : "changes.undecided"))),
                telling.log().isEmpty() ? declared : declared.and(telling.log().whole()));
    }

    /** Whether no model version was registered for the system before; an erased registration was one, too. */
    private boolean first(Declarations.Model model) {
        return telling.input()
                .cut()
                .audit()
                .ofType("model")
                .filter(entry ->
                        telling.input().cut().systemId().equals(entry.entry().system()))
                .findFirst()
                .filter(entry -> entry.reference().equals(model.entry().reference()))
                .isPresent();
    }

    private String firstDecision(Declarations.Model model) {
        return telling.input().receipts().stream()
                .filter(receipt -> receipt.entry().references().stream()
                        .anyMatch(reference -> reference
                                .leafHash()
                                .equals(model.entry().entry().leafHash())))
                .findFirst()
                .map(receipt -> Telling.minute(receipt.entry().minute()))
                .orElseGet(() -> telling.say("changes.no-decision"));
    }

    private Table.Row decision(OpenedEntry practice) {
        return new Table.Row(
                List.of(
                        day(practice),
                        String.valueOf(practice.text("change")),
                        word(practice),
                        String.valueOf(practice.text("reasons")),
                        String.valueOf(practice.text("decidedBy"))),
                telling.declared(List.of(practice)));
    }

    private String word(OpenedEntry practice) {
        return telling.declared().say("truth." + practice.field("substantial").booleanValue());
    }

    private static String day(OpenedEntry practice) {
        return String.valueOf(practice.text("date"));
    }
}
