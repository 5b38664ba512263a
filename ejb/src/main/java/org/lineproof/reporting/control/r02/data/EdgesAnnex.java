package org.lineproof.reporting.control.r02.data;

import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.assurance.entity.dataset.ObservedDataset;
import org.lineproof.assurance.entity.dataset.Reading;
import org.lineproof.assurance.entity.dataset.Sighting;
import org.lineproof.assurance.entity.dataset.Stated;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;

/** Every edge of the lineage of the system. */
public final class EdgesAnnex {
    private EdgesAnnex() {}

    /** Empty if lineage shows none. */
    public static Optional<Annex> of(char letter, GovernedData governed) {
        List<ObservedLineage.Edge> edges = governed.data().edges();
        if (edges.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Annex(
                letter,
                governed.texts().say("edges.title"),
                governed.texts().count("edges.lead", edges.size()),
                new Table(
                        governed.texts().say("edges.caption", letter),
                        List.of(
                                governed.column("job", 90, Column.Kind.TEXT),
                                governed.column("way", 45, Column.Kind.TEXT),
                                governed.column("dataset", 100, Column.Kind.TEXT),
                                governed.column("columns", 160, Column.Kind.TEXT)),
                        edges.stream().map(edge -> row(governed, edge)).toList())));
    }

    private static Table.Row row(GovernedData governed, ObservedLineage.Edge edge) {
        ObservedDataset dataset = governed.data().dataset(edge.dataset());
        Optional<Stated> columns = edge.written()
                ? dataset.sightings().stream()
                        .filter(sighting -> sighting.written() && edge.job().equals(sighting.job()))
                        .map(EdgesAnnex::stated)
                        .flatMap(Optional::stream)
                        .reduce((earlier, later) -> later)
                : Optional.empty();
        GovernedData.Cells cells = governed.cells()
                .add(edge.job().toString())
                .add(governed.texts().say(edge.written() ? "way.wrote" : "way.read"))
                .add(edge.dataset().toString());
        governed.data().tying(edge).forEach(cells::by);
        return (edge.written() ? cells.add(columns) : cells.add("")).row();
    }

    private static Optional<Stated> stated(Sighting sighting) {
        return Optional.ofNullable(sighting.stated(Reading.COLUMN_ORIGINS));
    }
}
