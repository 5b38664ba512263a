package org.lineproof.reporting.control.export.bom;

import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;

/** The sentences of a bill of materials that people read, in the language of its report; names of properties are no words. */
record BomWords(Texts texts, Texts shared) {
    private static final TextBundle WORDS = new TextBundle(BomWords.class, "/org/lineproof/reporting/text/bom-");

    static BomWords in(Language language) {
        return new BomWords(WORDS.in(language), Texts.in(language));
    }

    String say(String key, Object... places) {
        return texts.say(key, places);
    }

    /** The outcome and why. */
    String reasoning(Finding finding) {
        return texts.say("reasoning", shared.word(finding.outcome()), finding.reason());
    }

    /** The two axes of a basis. */
    String basis(Basis basis) {
        EvidenceClass evidence = basis.evidence();
        return texts.say(
                "basis", evidence == null ? shared.say("computed") : shared.word(evidence), shared.word(basis.state()));
    }
}
