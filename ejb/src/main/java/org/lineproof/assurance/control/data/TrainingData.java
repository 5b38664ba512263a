package org.lineproof.assurance.control.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;

/** The data that lineage shows behind the registered models, and the sheets that describe it. */
final class TrainingData {
    private TrainingData() {}

    /** What the training jobs read, who wrote that, and so on. */
    static List<ObservedLineage.Edge> upstream(Examination examination) {
        Set<ObservedLineage.Edge> edges = new LinkedHashSet<>();
        jobs(examination).forEach(job -> edges.addAll(examination.lineage().upstream(job)));
        return List.copyOf(edges);
    }

    /** What the training jobs themselves read. */
    static List<ObservedLineage.Edge> read(Examination examination) {
        Set<Name> jobs = jobs(examination).collect(Collectors.toSet());
        return upstream(examination).stream()
                .filter(edge -> !edge.written() && jobs.contains(edge.job()))
                .toList();
    }

    static List<OpenedEntry> sheets(Examination examination) {
        return examination.declarations().practices("datasheet");
    }

    /** The data sets that a sheet describes. */
    static Set<Name> described(Examination examination) {
        return sheets(examination).stream()
                .map(sheet -> Name.of(sheet.text("namespace"), sheet.text("name")))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** All that a statement on the sheets of the data behind the models is made from: registrations, events, sheets. */
    static Basis behind(Examination examination) {
        Set<OpenedEntry> entries = new LinkedHashSet<>();
        examination.declarations().models().forEach(model -> entries.add(model.entry()));
        entries.addAll(sheets(examination));
        upstream(examination).forEach(edge -> entries.add(edge.entry()));
        return examination.cut().stated(EvidenceClass.DECLARED, entries);
    }

    /** The events that show these edges, and the registrations that they lead to. */
    static Basis seen(Examination examination, List<ObservedLineage.Edge> edges) {
        Set<OpenedEntry> entries = new LinkedHashSet<>();
        examination.declarations().models().forEach(model -> entries.add(model.entry()));
        edges.forEach(edge -> entries.add(edge.entry()));
        return examination.cut().stated(EvidenceClass.DECLARED, entries);
    }

    /** What was looked through where nothing was found; null where there was nothing to look at. */
    static @Nullable Basis searched(Examination examination) {
        EvidenceCut cut = examination.cut();
        return Stream.of(cut.audit(), cut.lineage())
                .filter(log -> !log.isEmpty())
                .map(LogLine::whole)
                .reduce(Basis::and)
                .orElse(null);
    }

    private static Stream<Name> jobs(Examination examination) {
        return examination
                .declarations()
                .models()
                .map(Declarations.Model::job)
                .flatMap(Stream::ofNullable)
                .distinct();
    }
}
