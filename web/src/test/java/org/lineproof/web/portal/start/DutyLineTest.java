package org.lineproof.web.portal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Outcome;
import org.lineproof.requirements.entity.ArticleDuties;
import org.lineproof.requirements.entity.Duty;
import org.lineproof.requirements.entity.EvidenceNeed;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.requirements.entity.Start;
import org.lineproof.requirements.entity.Term;
import org.lineproof.web.portal.wording.Mark;

class DutyLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Duty duty(String id, String from, @Nullable String formally) {
        Term none = new Term("NONE", "none");
        Requirement requirement = new Requirement(
                id,
                "Art. 12",
                "1",
                "Title of " + id,
                "Do it.",
                Set.of("deployer"),
                List.of(EvidenceNeed.parse("receipt: events of the system")),
                none,
                none,
                List.of(new Start(Start.Scope.ALL, LocalDate.parse(from))),
                "source");
        return Duty.of(requirement, LocalDate.parse(from), formally == null ? null : LocalDate.parse(formally), TODAY);
    }

    private static Finding finding(Outcome outcome) {
        return new Finding(
                "f",
                "t",
                "aia-12-1",
                "Art. 12",
                outcome,
                "because",
                Basis.computed(LogState.PUBLISHED, "o", 1),
                "cure");
    }

    @Test
    void withoutAFindingTheMissingEvidenceIsNamed() {
        DutyLine line = new DutyLine(duty("aia-12-1", "2027-12-02", null), List.of());
        assertEquals(Mark.quiet("No evidence recorded"), line.mark());
        assertEquals(List.of("events of the system"), line.missing());
        assertEquals("Art. 12(1)", line.citation());
    }

    @Test
    void theWeakestFindingSpeaksForTheDuty() {
        Duty duty = duty("aia-12-1", "2027-12-02", null);
        assertEquals(
                Mark.bad("Evidence fails"),
                new DutyLine(duty, List.of(finding(Outcome.PASSED), finding(Outcome.FAILED))).mark());
        assertEquals(
                Mark.open("Evidence insufficient"),
                new DutyLine(duty, List.of(finding(Outcome.INDETERMINATE), finding(Outcome.PASSED))).mark());
        DutyLine holding = new DutyLine(duty, List.of(finding(Outcome.PASSED)));
        assertEquals(Mark.good("Evidence holds"), holding.mark());
        assertEquals(List.of(), holding.missing());
    }

    @Test
    void aDisputedStartKeepsBothDates() {
        DutyLine line = new DutyLine(duty("aia-73-1", "2027-12-02", "2026-08-02"), List.of());
        assertEquals(LocalDate.of(2027, 12, 2), line.from());
        assertEquals(LocalDate.of(2026, 8, 2), line.formallyFrom());
        assertFalse(line.isInForce());
    }

    @Test
    void anArticleCountsWhatIsInForceAndWhatIsMissing() {
        ArticleDuties article = new ArticleDuties(
                "Art. 12", List.of(duty("aia-12-1", "2025-02-02", null), duty("aia-12-2", "2027-12-02", null)));
        ArticleLine line = ArticleLine.of(article, Map.of("aia-12-1", List.of(finding(Outcome.PASSED))));
        assertEquals("2 duties, 1 in force, 1 with evidence missing", line.summary());
        assertEquals("Title of aia-12-1 and more", line.about());
    }

    @Test
    void aDutyOfTwoSystemsAppearsOnce() {
        ArticleDuties one = new ArticleDuties("Art. 12", List.of(duty("aia-12-1", "2025-02-02", null)));
        ArticleDuties two = new ArticleDuties(
                "Art. 12", List.of(duty("aia-12-1", "2025-02-02", null), duty("aia-12-2", "2025-02-02", null)));
        List<ArticleDuties> merged = DutyScope.merged(List.of(List.of(one), List.of(two)));
        assertEquals(1, merged.size());
        assertEquals(2, merged.get(0).duties().size());
        assertTrue(DutyScope.merged(List.of()).isEmpty());
    }
}
