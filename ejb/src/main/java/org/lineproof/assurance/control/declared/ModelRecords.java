package org.lineproof.assurance.control.declared;

import java.util.List;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;

/** What is laid down of the registered model versions. */
final class ModelRecords {
    private ModelRecords() {}

    /** The registered model versions that decided. */
    static List<Declarations.Model> deciding(Examination examination) {
        return examination
                .declarations()
                .models()
                .filter(model -> !examination.receiptsOf(model).isEmpty())
                .toList();
    }

    /** The practices that name the version by its digest. */
    static List<OpenedEntry> of(Declarations.Model model, List<OpenedEntry> practices) {
        return practices.stream()
                .filter(practice -> model.digest().equals(practice.text("model")))
                .toList();
    }

    /** What is recorded of these versions, and their registrations. */
    static Basis recorded(Examination examination, List<Declarations.Model> models, List<OpenedEntry> practices) {
        return registrations(examination, models)
                .and(examination.cut().audit().stated(EvidenceClass.DECLARED, practices));
    }

    /** The registrations of these versions. */
    static Basis registrations(Examination examination, List<Declarations.Model> models) {
        return examination
                .cut()
                .audit()
                .stated(
                        EvidenceClass.DECLARED,
                        models.stream().map(Declarations.Model::entry).toList());
    }
}
