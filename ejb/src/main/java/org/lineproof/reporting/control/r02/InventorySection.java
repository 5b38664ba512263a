package org.lineproof.reporting.control.r02;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.dataset.ObservedDataset;
import org.lineproof.assurance.entity.dataset.Reading;
import org.lineproof.assurance.entity.dataset.Stated;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.r02.data.GovernedData;

/** Section 1: which data sets there are, which part they have, how large they are, where they lie, whose they are. */
final class InventorySection {
    private final GovernedData governed;

    private InventorySection(GovernedData governed) {
        this.governed = governed;
    }

    static List<Block> of(GovernedData governed) {
        return new InventorySection(governed).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Name> datasets = governed.data().datasets();
        if (datasets.isEmpty()) {
            blocks.add(governed.nothing(
                    "inventory.none", "inventory.supply.job", "inventory.supply.events", "inventory.supply.sheets"));
        } else {
            blocks.add(new Block.Paragraph(governed.texts().say("inventory.lead")));
            blocks.add(new Block.Rows(roles(datasets)));
            blocks.add(new Block.Rows(places(datasets)));
        }
        blocks.add(governed.input().findings("unproduced-input"));
        governed.answers().optional("aia-10-6").ifPresent(blocks::add);
        return blocks;
    }

    private Table roles(List<Name> datasets) {
        return new Table(
                governed.texts().say("inventory.roles"),
                List.of(
                        governed.column("dataset", 6, Column.Kind.TEXT),
                        governed.column("role", 7, Column.Kind.TEXT),
                        governed.column("version", 6, Column.Kind.TEXT),
                        governed.column("rows", 5, Column.Kind.NUMBER),
                        governed.column("bytes", 6, Column.Kind.NUMBER)),
                datasets.stream().map(this::role).toList());
    }

    private Table.Row role(Name name) {
        ObservedDataset dataset = governed.data().dataset(name);
        return governed.cells(name)
                .role(name)
                .add(dataset.newest(Reading.VERSION))
                .number(dataset.newest(Reading.ROWS))
                .number(dataset.newest(Reading.BYTES))
                .row();
    }

    private Table places(List<Name> datasets) {
        return new Table(
                governed.texts().say("inventory.places"),
                List.of(
                        governed.column("dataset", 6, Column.Kind.TEXT),
                        governed.column("modality", 5, Column.Kind.TEXT),
                        governed.column("place", 8, Column.Kind.TEXT),
                        governed.column("owner", 5, Column.Kind.TEXT),
                        governed.column("rights", 5, Column.Kind.TEXT)),
                datasets.stream().map(this::place).toList());
    }

    private Table.Row place(Name name) {
        ObservedDataset dataset = governed.data().dataset(name);
        GovernedData.Cells cells = governed.cells(name);
        List<Stated> modality = Stream.of(Reading.TYPE, Reading.STORAGE)
                .flatMap(reading -> dataset.newest(reading).stream())
                .toList();
        modality.forEach(stated -> cells.by(stated.entry()));
        cells.add(
                modality.isEmpty()
                        ? governed.texts().say("unstated")
                        : String.join(", ", modality.stream().map(Stated::text).toList()));
        cells.add(dataset.newest(Reading.SOURCE)).add(dataset.newest(Reading.OWNERS));
        OpenedEntry sheet = governed.data().sheets().get(name);
        return sheet == null
                ? cells.add(governed.texts().say("rights.undeclared")).row()
                : cells.add(governed.texts().say("rights.declared"), sheet).row();
    }
}
