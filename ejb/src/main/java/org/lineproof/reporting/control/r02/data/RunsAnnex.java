package org.lineproof.reporting.control.r02.data;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.dataset.ObservedRun;
import org.lineproof.assurance.entity.dataset.Sighting;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;

/** Runs with what they read and wrote, in order. */
public final class RunsAnnex {
    private RunsAnnex() {}

    /** All runs of the system's jobs; empty if none was seen. */
    public static Optional<Annex> of(char letter, GovernedData governed) {
        List<ObservedRun> runs = governed.data().runs();
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Annex(
                        letter,
                        governed.texts().say("runs.title"),
                        governed.texts().count("runs.lead", runs.size()),
                        table(governed, governed.texts().say("runs.caption", letter), runs)));
    }

    /** The same as a table of some runs. */
    public static Table table(GovernedData governed, String caption, List<ObservedRun> runs) {
        return new Table(
                caption,
                List.of(
                        governed.column("time", 74, Column.Kind.TEXT),
                        governed.column("job", 62, Column.Kind.TEXT),
                        governed.column("code", 80, Column.Kind.TEXT),
                        governed.column("read", 92, Column.Kind.TEXT),
                        governed.column("wrote", 92, Column.Kind.TEXT)),
                runs.stream().map(run -> row(governed, run)).toList());
    }

    private static Table.Row row(GovernedData governed, ObservedRun run) {
        Collection<Sighting> read = run.touched(false);
        Collection<Sighting> written = run.touched(true);
        GovernedData.Cells cells = governed.cells()
                .add(run.last().time())
                .by(run.last().entry())
                .add(run.job().name())
                .add(run.code())
                .add(names(governed, read))
                .add(names(governed, written));
        governed.data().tyingJob(run.job()).forEach(cells::by);
        read.forEach(sighting -> cells.by(sighting.entry()));
        written.forEach(sighting -> cells.by(sighting.entry()));
        return cells.row();
    }

    private static String names(GovernedData governed, Collection<Sighting> sightings) {
        return sightings.isEmpty()
                ? governed.texts().say("nothing")
                : sightings.stream().map(sighting -> sighting.dataset().name()).collect(Collectors.joining(", "));
    }
}
