package org.lineproof.assurance.control.declared;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** What is laid down of the registered model versions. */
final class ModelRecords {
    private ModelRecords() {}

    /**
     * Whether enough is laid down of each registered model version that decided.
     *
     * @param kind of the practices
     * @param enough whether a version has enough in the practices that name it
     */
    static Finding judged(
            Asked asked,
            Examination examination,
            String kind,
            BiPredicate<Declarations.Model, List<OpenedEntry>> enough) {
        List<Declarations.Model> deciding = deciding(examination);
        List<OpenedEntry> practices = examination.declarations().practices(kind);
        if (deciding.isEmpty() || practices.isEmpty()) {
            return asked.open(
                    deciding.isEmpty() ? asked.common("undecided") : asked.say("none"), null, asked.say("cure"));
        }
        List<Declarations.Model> without = deciding.stream()
                .filter(model -> !enough.test(model, of(model, practices)))
                .toList();
        return without.isEmpty()
                ? asked.passed(asked.count("passed", deciding.size()), recorded(examination, deciding, practices))
                : asked.failed(
                        asked.say(
                                "failed",
                                without.stream().map(Declarations.Model::label).collect(Collectors.joining(", "))),
                        registrations(examination, without),
                        asked.say("cure"));
    }

    /** The registered model versions that decided. */
    private static List<Declarations.Model> deciding(Examination examination) {
        return examination
                .declarations()
                .models()
                .filter(model -> !examination.receiptsOf(model).isEmpty())
                .toList();
    }

    /** The practices that name the version by its digest. */
    private static List<OpenedEntry> of(Declarations.Model model, List<OpenedEntry> practices) {
        return practices.stream()
                .filter(practice -> model.digest().equals(practice.text("model")))
                .toList();
    }

    /** What is recorded of these versions, and their registrations. */
    private static Basis recorded(
            Examination examination, List<Declarations.Model> models, List<OpenedEntry> practices) {
        return registrations(examination, models)
                .and(examination.cut().audit().stated(EvidenceClass.DECLARED, practices));
    }

    /** The registrations of these versions. */
    private static Basis registrations(Examination examination, List<Declarations.Model> models) {
        return examination
                .cut()
                .audit()
                .stated(
                        EvidenceClass.DECLARED,
                        models.stream().map(Declarations.Model::entry).toList());
    }
}
