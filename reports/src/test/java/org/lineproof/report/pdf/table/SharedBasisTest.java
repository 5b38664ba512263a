package org.lineproof.report.pdf.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineproof.report.SampleReport;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

class SharedBasisTest {
    private static final Pins PINS = SampleReport.of(1, 20).pins();

    @Test
    void whatAllRowsShareStandsInTheCaptionAlone() {
        Table table = table(signed(LogState.PUBLISHED, 4), signed(LogState.PUBLISHED, 5));
        SharedBasis shared = shared(table);
        assertEquals("Rows. Every row: signed · published.", shared.caption(table));
        assertEquals(List.of("L1 #5"), shared.cell(table.rows().get(1).basis()));
    }

    @Test
    void aRowSaysOfItselfInWhatItDiffers() {
        Basis computed = Basis.computed(LogState.PUBLISHED, SampleReport.SYSTEM_LOG, 20);
        Table classes = table(signed(LogState.PUBLISHED, 4), computed);
        assertEquals("Rows. Every row: published.", shared(classes).caption(classes));
        assertEquals(List.of("computed", "L1 #0–19"), shared(classes).cell(computed));
        Table states = table(signed(LogState.PUBLISHED, 4), signed(LogState.PENDING, 5));
        assertEquals("Rows. Every row: signed.", shared(states).caption(states));
        assertEquals(
                List.of("pending", "L1 #5"),
                shared(states).cell(states.rows().get(1).basis()));
    }

    @Test
    void rowsThatShareNothingSayAll() {
        Basis computed = Basis.computed(LogState.PENDING, SampleReport.SYSTEM_LOG, 20);
        Table table = table(signed(LogState.PUBLISHED, 4), computed);
        assertEquals("Rows", shared(table).caption(table));
        assertEquals(List.of("computed · pending", "L1 #0–19"), shared(table).cell(computed));
    }

    @Test
    void aSingleRowSharesNothingAndSoDoesNone() {
        Table one = table(signed(LogState.PUBLISHED, 4));
        assertEquals("Rows", shared(one).caption(one));
        assertEquals(
                List.of("signed · published", "L1 #4"),
                shared(one).cell(one.rows().get(0).basis()));
        assertEquals("Rows", shared(table()).caption(table()));
    }

    private static Basis signed(LogState state, long index) {
        return Basis.entry(EvidenceClass.SIGNED, state, SampleReport.SYSTEM_LOG, index);
    }

    private static SharedBasis shared(Table table) {
        return SharedBasis.of(table, PINS, Texts.in(Language.EN));
    }

    private static Table table(Basis... bases) {
        return new Table(
                "Rows",
                List.of(new Column("A", 1, Column.Kind.TEXT)),
                IntStream.range(0, bases.length)
                        .mapToObj(i -> new Table.Row(List.of("a"), bases[i]))
                        .toList());
    }
}
