package org.lineproof.reporting.control.r02.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.dataset.ObservedDataset;
import org.lineproof.assurance.entity.dataset.Reading;
import org.lineproof.assurance.entity.dataset.Sighting;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;

/** Annex A: every version of every data set that an event speaks of. */
public final class VersionsAnnex {
    private VersionsAnnex() {}

    /** Empty if no event speaks of a data set of the system. */
    public static Optional<Annex> of(char letter, GovernedData governed) {
        List<Table.Row> rows = new ArrayList<>();
        for (Name name : governed.data().datasets()) {
            governed.data().dataset(name).versions().forEach(version -> rows.add(row(governed, name, version)));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Annex(
                letter,
                governed.texts().say("versions.title"),
                governed.texts().count("versions.lead", rows.size()),
                new Table(
                        governed.texts().say("versions.caption", letter),
                        List.of(
                                governed.column("dataset", 84, Column.Kind.TEXT),
                                governed.column("version", 80, Column.Kind.TEXT),
                                governed.column("seen", 74, Column.Kind.TEXT),
                                governed.column("by", 60, Column.Kind.TEXT),
                                governed.column("rows", 52, Column.Kind.NUMBER),
                                governed.column("bytes", 52, Column.Kind.NUMBER)),
                        rows)));
    }

    private static Table.Row row(GovernedData governed, Name name, ObservedDataset.Version version) {
        Sighting first = version.sightings().get(0);
        Name job = first.job();
        String by = job == null
                ? governed.texts().say("seen.described")
                : governed.texts().say(first.written() ? "seen.written" : "seen.read", job.name());
        return governed.cells(name)
                .by(first.entry())
                .add(version.label().isEmpty() ? governed.texts().say("unstated") : version.label())
                .add(first.time())
                .add(by)
                .number(version.newest(Reading.ROWS))
                .number(version.newest(Reading.BYTES))
                .row();
    }
}
