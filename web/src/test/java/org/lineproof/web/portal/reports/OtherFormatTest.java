package org.lineproof.web.portal.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportScope;

class OtherFormatTest {
    @Test
    void aReportOfTheWholeSystemIsOfferedInEveryOtherFormatWithAHint() {
        List<OtherFormat> others = OtherFormat.of(ReportScope.WHOLE);
        assertEquals(
                List.of("csv", "prov", "cyclonedx", "openlineage"),
                others.stream().map(OtherFormat::word).toList());
        for (OtherFormat other : others) {
            assertFalse(other.hint().isBlank(), other.word());
            assertFalse(ReportFormat.of(other.word()).isEmpty(), other.word());
        }
    }

    @Test
    void aReportWithFieldsWithheldIsOfferedAsTablesAlone() {
        ReportScope withheld = new ReportScope(null, new TreeSet<>(Set.of("factors")), "", "", "");
        assertEquals(
                List.of("csv"),
                OtherFormat.of(withheld).stream().map(OtherFormat::word).toList());
    }

    @Test
    void noFormatIsCalledOtherwise() {
        assertEquals(Optional.empty(), ReportFormat.of("CSV"));
        assertEquals(Optional.empty(), ReportFormat.of("docx"));
    }

    @Test
    void everyFileThatIsReleasedHasANameForPeople() {
        for (ReportFormat format : ReportFormat.of(ReportScope.WHOLE)) {
            assertFalse(OtherFormat.name(format).isBlank(), format.word());
        }
    }
}
