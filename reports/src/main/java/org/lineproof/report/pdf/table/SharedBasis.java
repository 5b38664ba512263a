package org.lineproof.report.pdf.table;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.front.BasisWords;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;

/**
 * What stands behind every row of a table alike, which its caption says once, and what each row says for itself.
 *
 * @param evidence whether the evidence class is the same in all rows
 * @param state whether the state of the log is
 */
public record SharedBasis(boolean evidence, boolean state, Pins pins, Texts texts) {
    /** Of a table: one of a single row shares nothing. */
    public static SharedBasis of(Table table, Pins pins, Texts texts) {
        List<Table.Row> rows = table.rows();
        boolean evidence = rows.size() > 1;
        boolean state = rows.size() > 1;
        for (Table.Row row : rows) {
            evidence &= row.basis().evidence() == rows.get(0).basis().evidence();
            state &= row.basis().state() == rows.get(0).basis().state();
        }
        return new SharedBasis(evidence, state, pins, texts);
    }

    /** The caption of the table, with what every row shares. */
    public String caption(Table table) {
        if (!evidence && !state) {
            return table.caption();
        }
        BasisWords words = BasisWords.of(table.rows().get(0).basis(), pins, texts);
        String shared = evidence && state ? words.standing() : evidence ? words.evidence() : words.state();
        return texts.say("basis.every", table.caption(), shared);
    }

    /** What a row says of its basis, each in lines of its own: what it does not share, and its references. */
    public List<String> cell(Basis basis) {
        BasisWords words = BasisWords.of(basis, pins, texts);
        List<String> said = new ArrayList<>(2);
        if (!evidence || !state) {
            said.add(evidence ? words.state() : state ? words.evidence() : words.standing());
        }
        said.add(words.references());
        return said;
    }
}
