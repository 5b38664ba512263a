package org.lineproof.reporting.control.r03.point;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.dataset.ObservedRun;
import org.lineproof.assurance.entity.dataset.Stated;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.declared.PracticeFacts;

/** What is recorded for the points of Annex IV besides answers: declarations, and what was observed. */
final class RecordedFacts {
    private static final Set<String> SHEET = Set.of("origin", "collection", "preparation");

    private final Dossier dossier;
    private final Declarations declarations;

    RecordedFacts(Dossier dossier) {
        this.dossier = dossier;
        this.declarations = dossier.input().declarations();
    }

    /** The facts for a point, empty if it is answered by people alone. */
    List<Fact> of(AnnexPoint point) {
        return switch (point.key()) {
            case "1a" -> identity();
            case "1b" -> sources();
            case "1c" -> newestOfJobs("engine", ObservedRun::engine);
            case "1h" -> practices("instructions");
            case "2a" -> newestOfJobs("code", ObservedRun::code);
            case "2d" -> sheets();
            case "2g" -> tests();
            case "3" -> metrics();
            case "6" -> versions();
            default -> List.of();
        };
    }

    private List<Fact> identity() {
        Basis declared = dossier.input().declarationBasis();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("system", dossier.input().declared("name") + " (" + declarations.systemId() + ")", declared));
        facts.add(fact("purpose", dossier.input().declared("intendedPurpose"), declared));
        // Whose log it is says who the organisation is.
        facts.add(fact("organisation", dossier.input().organisation(), dossier.nothingMore()));
        facts.add(fact("role", dossier.input().role(), declared));
        facts.addAll(versions());
        return facts;
    }

    private List<Fact> versions() {
        return declarations
                .models()
                .map(model -> Fact.digest(
                        dossier.texts().say("fact.model", model.label()),
                        model.digest().replace("sha256:", ""),
                        dossier.stated(List.of(model.entry()))))
                .toList();
    }

    private List<Fact> sources() {
        return dossier.data().origins().entrySet().stream()
                .map(origin -> fact(
                        "source",
                        dossier.texts()
                                .say(
                                        "fact.source.read",
                                        origin.getKey(),
                                        origin.getValue().job()),
                        dossier.stated(dossier.data().tying(origin.getValue()))))
                .toList();
    }

    /** What the newest run of each job says. */
    private List<Fact> newestOfJobs(String key, Function<ObservedRun, Optional<Stated>> reading) {
        Map<Name, Stated> newest = new LinkedHashMap<>();
        for (ObservedRun run : dossier.data().runs()) {
            reading.apply(run).ifPresent(stated -> newest.put(run.job(), stated));
        }
        List<Fact> facts = new ArrayList<>();
        newest.forEach((job, stated) -> {
            Set<OpenedEntry> by = new LinkedHashSet<>(dossier.data().tyingJob(job));
            by.add(stated.entry());
            facts.add(Fact.text(dossier.texts().say("fact." + key, job.name()), stated.text(), dossier.stated(by)));
        });
        return facts;
    }

    private List<Fact> sheets() {
        List<Fact> facts = new ArrayList<>();
        dossier.data()
                .sheets()
                .forEach((name, sheet) -> dossier.practices()
                        .some(sheet, SHEET)
                        .forEach(fact -> facts.add(
                                new Fact(name + ": " + fact.label(), fact.value(), fact.kind(), fact.basis()))));
        return facts;
    }

    private List<Fact> tests() {
        List<Fact> facts = new ArrayList<>(practices("testing"));
        facts.addAll(metrics());
        return facts;
    }

    private List<Fact> metrics() {
        List<Fact> facts = new ArrayList<>();
        PracticeFacts.newest(declarations.practices("metrics"), "model")
                .forEach(metrics -> facts.addAll(dossier.practices().all(metrics)));
        return facts;
    }

    private List<Fact> practices(String kind) {
        List<Fact> facts = new ArrayList<>();
        for (OpenedEntry practice : declarations.practices(kind)) {
            facts.addAll(dossier.practices().all(practice));
        }
        return facts;
    }

    private Fact fact(String key, String value, Basis basis) {
        return Fact.text(dossier.texts().say("fact." + key), value, basis);
    }
}
