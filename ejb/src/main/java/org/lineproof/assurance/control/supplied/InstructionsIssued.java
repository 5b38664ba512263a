package org.lineproof.assurance.control.supplied;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.supplied.Stated;
import org.lineproof.assurance.entity.supplied.SuppliedReport;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;

/** The versions of the instructions that our receipts name are among those that the supplier issued. */
final class InstructionsIssued implements Reading {
    private static final String VERSION = "version";

    @Override
    public Optional<Saying> of(SuppliedReport report, Stated registration, Examination examination) {
        List<Stated> issued = report.practices("instructions")
                .filter(practice -> !practice.text(VERSION).isEmpty())
                .toList();
        if (issued.isEmpty()) {
            return Optional.empty();
        }
        List<Reference> places = issued.stream().map(Stated::place).toList();
        Set<String> used = used(registration.text("digest"), examination);
        if (used.isEmpty()) {
            return Optional.of(new Saying(Outcome.INDETERMINATE, "", places));
        }
        Set<String> known = issued.stream().map(entry -> entry.text(VERSION)).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(used);
        unknown.removeAll(known);
        return Optional.of(
                unknown.isEmpty()
                        ? new Saying(Outcome.PASSED, String.join(", ", used), places)
                        : new Saying(Outcome.FAILED, String.join(", ", unknown), places));
    }

    private static Set<String> used(String digest, Examination examination) {
        Stream<OpenedEntry> receipts = examination
                .declarations()
                .models()
                .filter(model -> model.digest().equals(digest))
                .flatMap(model -> examination.receiptsOf(model).stream());
        return receipts.map(receipt -> receipt.text("instructionsVersion"))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
