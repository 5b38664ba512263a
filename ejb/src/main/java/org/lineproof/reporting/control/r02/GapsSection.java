package org.lineproof.reporting.control.r02;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.dataset.DataRole;
import org.lineproof.assurance.entity.dataset.ObservedDataset;
import org.lineproof.assurance.entity.dataset.ObservedRun;
import org.lineproof.assurance.entity.dataset.Reading;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.r02.data.GovernedData;

/** Section 9: what the records leave open and what would close it, then what the organisation says of gaps. */
final class GapsSection {
    private final GovernedData governed;
    private final List<Table.Row> rows = new ArrayList<>();

    private GapsSection(GovernedData governed) {
        this.governed = governed;
    }

    static List<Block> of(GovernedData governed) {
        return new GapsSection(governed).blocks();
    }

    private List<Block> blocks() {
        governed.data()
                .unresolved()
                .forEach((name, edge) ->
                        gap("origin", name.toString(), governed.data().tying(edge)));
        governed.data().datasets().forEach(this::dataset);
        Set<Name> jobs = new HashSet<>();
        for (ObservedRun run : governed.data().runs()) {
            if (run.code().isEmpty() && jobs.add(run.job())) {
                Set<OpenedEntry> by = new LinkedHashSet<>(governed.data().tyingJob(run.job()));
                by.add(run.last().entry());
                gap("code", run.job().toString(), by);
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Rows(new Table(
                    governed.texts().say("gaps.caption"),
                    List.of(
                            governed.column("gap", 7, Column.Kind.TEXT),
                            governed.column("concerns", 7, Column.Kind.TEXT),
                            governed.column("remedy", 10, Column.Kind.TEXT)),
                    rows)));
        } else if (!governed.data().datasets().isEmpty()) {
            blocks.add(new Block.Paragraph(governed.texts().say("gaps.none")));
        }
        blocks.add(governed.answer("aia-10-2-h"));
        return blocks;
    }

    private void dataset(Name name) {
        Set<OpenedEntry> tying = governed.data().tying(name);
        if (tying.isEmpty()) {
            return;
        }
        ObservedDataset dataset = governed.data().dataset(name);
        if (!governed.data().sheets().containsKey(name) && described(name)) {
            gap("sheet", name.toString(), tying);
        }
        if (dataset.newest(Reading.VERSION).isEmpty()) {
            gap("version", name.toString(), tying);
        }
        if (dataset.newest(Reading.ROWS).isEmpty()
                && dataset.newest(Reading.BYTES).isEmpty()) {
            gap("size", name.toString(), tying);
        }
    }

    /** Whether a sheet is asked for: for data that go in, not for what jobs made of a model. */
    private boolean described(Name name) {
        DataRole role = governed.data().role(name);
        return role == DataRole.TRAINING
                || role == DataRole.PREPARATION
                || governed.data().origins().containsKey(name);
    }

    private void gap(String kind, String concerns, Set<OpenedEntry> by) {
        GovernedData.Cells cells = governed.cells()
                .add(governed.texts().say("gap." + kind))
                .add(concerns)
                .add(governed.texts().say("gap." + kind + ".remedy"));
        by.forEach(cells::by);
        rows.add(cells.rowOfAbsence());
    }
}
