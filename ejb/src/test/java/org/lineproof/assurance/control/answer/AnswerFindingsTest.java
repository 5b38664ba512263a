package org.lineproof.assurance.control.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.BothLanguages;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.control.CatalogueFiles;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Requirement;

/** The day of these cuts is 22.11.2026. */
class AnswerFindingsTest {
    private static final Catalogue CATALOGUE = new CatalogueFiles("2026-11").read();
    private static final Requirement RISKS = CATALOGUE.requirement("aia-9-1");

    @Test
    void withoutAnAnswerTheEvidenceIsNotEnough() {
        assertEquals(
                Outcome.INDETERMINATE,
                judged(new CutBuilder().system("provider")).outcome());
    }

    @Test
    void anAnswerIsADeclarationThatPointsToItsEntry() {
        Finding finding = judged(answered("met", "2026-01-01", "2026-12-31"));
        assertEquals(Outcome.PASSED, finding.outcome());
        assertEquals(List.of(Reference.to(CutBuilder.AUDIT_LOG, 1)), finding.references());
        assertEquals(EvidenceClass.DECLARED, finding.basis().evidence());
        assertTrue(finding.reason().endsWith("The organisation says so."), finding.reason());
    }

    @Test
    void anAnswerHoldsOnItsFirstAndLastDayAndOnNoOther() {
        assertEquals(
                Outcome.PASSED,
                judged(answered("met", "2026-11-22", "2026-11-22")).outcome());
        assertEquals(
                Outcome.INDETERMINATE,
                judged(answered("met", "2026-11-01", "2026-11-21")).outcome());
        assertEquals(
                Outcome.INDETERMINATE,
                judged(answered("met", "2026-11-23", "2026-12-31")).outcome());
    }

    @Test
    void whatIsNotMetFailsAndWhatDoesNotApplyIsForAPersonToJudge() {
        assertEquals(
                Outcome.FAILED,
                judged(answered("not-met", "2026-01-01", "2026-12-31")).outcome());
        assertEquals(
                Outcome.INDETERMINATE,
                judged(answered("not-applicable", "2026-01-01", "2026-12-31")).outcome());
    }

    @Test
    void theNewestAnswerCounts() {
        CutBuilder cut = answered("met", "2026-01-01", "2026-12-31")
                .answer("aia-9-1", "not-met", "2026-01-01", "2026-12-31")
                .answer("aia-9-2", "met", "2026-01-01", "2026-12-31");
        Finding finding = judged(cut);
        assertEquals(Outcome.FAILED, finding.outcome());
        assertEquals(List.of(Reference.to(CutBuilder.AUDIT_LOG, 2)), finding.references());
    }

    private static CutBuilder answered(String stance, String from, String until) {
        return new CutBuilder().system("provider").answer("aia-9-1", stance, from, until);
    }

    private static Finding judged(CutBuilder cut) {
        EvidenceCut evidence = cut.cut();
        Finding english = new AnswerFindings(evidence, CATALOGUE, Language.EN).of(RISKS);
        BothLanguages.same(english, new AnswerFindings(evidence, CATALOGUE, Language.DE).of(RISKS));
        return english;
    }
}
