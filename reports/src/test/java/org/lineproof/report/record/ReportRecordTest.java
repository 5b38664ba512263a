package org.lineproof.report.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.report.SampleReport;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;

class ReportRecordTest {
    private final ReportRecord report = SampleReport.of(3, 20);

    @Test
    void aReferenceOutsideThePinnedLogIsRefused() {
        Basis outside = Basis.entry(EvidenceClass.SIGNED, LogState.PUBLISHED, SampleReport.SYSTEM_LOG, 20);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> with(outside));
        assertTrue(refusal.getMessage().contains("outside the pinned logs"), refusal.getMessage());
    }

    @Test
    void aReferenceToALogThatIsNotPinnedIsRefused() {
        Basis foreign = Basis.entry(EvidenceClass.SIGNED, LogState.PUBLISHED, "elsewhere.example/log", 0);
        assertThrows(IllegalArgumentException.class, () -> with(foreign));
    }

    @Test
    void theLastEntryOfAPinnedLogIsInside() {
        with(Basis.entry(EvidenceClass.SIGNED, LogState.PUBLISHED, SampleReport.SYSTEM_LOG, 19));
    }

    @Test
    void theReportSpeaksOfTheNewestPin() {
        assertEquals(Instant.parse("2026-11-22T15:20:00Z"), report.pins().asOf());
    }

    @Test
    void logsAreLabelledInTheOrderOfTheirPins() {
        assertEquals("L2", report.pins().label(SampleReport.AUDIT_LOG));
        assertThrows(IllegalArgumentException.class, () -> report.pins().label("elsewhere.example/log"));
    }

    @Test
    void theSameLogIsPinnedOnce() {
        LogPin pin = report.pins().logs().get(0);
        assertThrows(IllegalArgumentException.class, () -> new Pins(List.of(pin, pin), "1", "all"));
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        Instant instant = Instant.parse("2026-11-22T00:00:00Z");
        assertThrows(IllegalArgumentException.class, () -> new Period(instant, instant));
    }

    @Test
    void aRowHasACellForEachColumn() {
        Basis basis = Basis.computed(LogState.PUBLISHED, SampleReport.SYSTEM_LOG, 20);
        List<Column> columns = List.of(new Column("One", 1, Column.Kind.TEXT));
        List<Table.Row> rows = List.of(new Table.Row(List.of("a", "b"), basis));
        assertThrows(IllegalArgumentException.class, () -> new Table("Caption", columns, rows));
    }

    @Test
    void anAddressOfTheVerificationPageIsOneOfTheWeb() {
        Basis basis = Basis.computed(LogState.PUBLISHED, SampleReport.SYSTEM_LOG, 20);
        assertEquals("", with(basis, "").verification());
        for (String address : List.of(
                "lineproof.example/verify",
                "javascript:alert(1)",
                "https://",
                "https://lineproof.example/ verify",
                "https://lineproof.example/prüfen",
                "https://lineproof.example/\"",
                "https://lineproof.example/" + "a".repeat(ReportRecord.LONGEST_ADDRESS))) {
            assertThrows(IllegalArgumentException.class, () -> with(basis, address), address);
        }
    }

    private ReportRecord with(Basis basis) {
        return with(basis, report.verification());
    }

    private ReportRecord with(Basis basis, String verification) {
        Block facts = new Block.Facts("Caption", List.of(Fact.text("Label", "value", basis)));
        return new ReportRecord(
                report.id(),
                report.language(),
                report.definition(),
                report.organisation(),
                report.system(),
                report.period(),
                report.pins(),
                verification,
                List.of(new Section(1, "Title", List.of(facts))),
                List.of());
    }
}
