package org.lineproof.reporting.control.export.bom;

import org.lineproof.assurance.entity.Name;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Reference;

/** Ids inside the document. */
final class BomRefs {
    static final String SYSTEM = "system";
    static final String ASSESSOR = "assessor:organisation";

    private BomRefs() {}

    static String model(String digest) {
        return "model:" + digest;
    }

    static String data(Name dataset) {
        return "data:" + dataset;
    }

    static String requirement(String id) {
        return "requirement:" + id;
    }

    static String claim(String finding, String requirement) {
        return "claim:" + finding + ":" + requirement;
    }

    /** Evidence is the same where entries and class are the same. */
    static String evidence(Basis basis, Reference reference) {
        String entries = reference.empty() ? "none" : reference.first() + "-" + reference.last();
        return "evidence:" + basis.evidenceWords() + ":" + reference.origin() + "#" + entries;
    }
}
