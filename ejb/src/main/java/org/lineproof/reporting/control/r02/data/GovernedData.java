package org.lineproof.reporting.control.r02.data;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.dataset.Reading;
import org.lineproof.assurance.entity.dataset.Stated;
import org.lineproof.assurance.entity.dataset.SystemData;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.declared.AnswerBlocks;
import org.lineproof.reporting.control.declared.PracticeFacts;

/** What the sections of R02 are made from, and the words for it. */
public final class GovernedData {
    private static final TextBundle WORDS = new TextBundle(GovernedData.class, "/org/lineproof/reporting/text/r02-");

    private final ReportInput input;
    private final SystemData data;
    private final Texts texts;

    public GovernedData(ReportInput input) {
        this.input = input;
        this.data = SystemData.of(input.cut());
        this.texts = WORDS.in(input.language());
    }

    public ReportInput input() {
        return input;
    }

    public SystemData data() {
        return data;
    }

    /** The words of this report. */
    public Texts texts() {
        return texts;
    }

    public AnswerBlocks answers() {
        return new AnswerBlocks(input);
    }

    public PracticeFacts practices() {
        return new PracticeFacts(input.cut(), input.language());
    }

    /** The answer to a requirement, or what it would have to say. */
    public Block answer(String requirement) {
        return answers().of(requirement, texts.say("supply." + requirement));
    }

    /** What stands behind a statement of these entries. */
    public Basis stated(Collection<OpenedEntry> by) {
        return input.cut().stated(EvidenceClass.DECLARED, by);
    }

    /** That nothing is recorded, by the keys of its words. */
    public Block nothing(String subject, String... supply) {
        return new Block.NoEvidence(
                texts.say(subject), Arrays.stream(supply).map(texts::say).toList());
    }

    /** A column of text or numbers. */
    public Column column(String key, int share, Column.Kind kind) {
        return new Column(texts.say("column." + key), share, kind);
    }

    /** A row's cells as they come together, and the entries that state them. */
    public Cells cells() {
        return new Cells();
    }

    /** A row about a data set: its name, and the entries by which it belongs here. */
    public Cells cells(Name dataset) {
        Cells cells = new Cells().add(dataset.toString());
        Set<OpenedEntry> tying = data.tying(dataset);
        tying.forEach(cells::by);
        if (tying.isEmpty()) {
            Stream.ofNullable(data.sheets().get(dataset)).forEach(cells::by);
        }
        return cells;
    }

    /** Cells with the entries behind them. */
    public final class Cells {
        private final List<String> cells = new ArrayList<>();
        private final Set<OpenedEntry> entries = new LinkedHashSet<>();

        /** A cell that the entries of others already back. */
        public Cells add(String cell) {
            cells.add(cell);
            return this;
        }

        /** What an entry says. */
        public Cells add(String cell, OpenedEntry entry) {
            entries.add(entry);
            return add(cell);
        }

        /** A further entry behind what is said. */
        public Cells by(OpenedEntry entry) {
            entries.add(entry);
            return this;
        }

        /** What an event says, or that none does. */
        public Cells add(Optional<Stated> stated) {
            stated.ifPresent(one -> by(one.entry()));
            return add(stated.map(Stated::text).orElse(texts.say("unstated")));
        }

        /** A moment to the second, UTC. */
        public Cells add(Instant time) {
            return add(time.truncatedTo(ChronoUnit.SECONDS)
                    .toString()
                    .replace('T', ' ')
                    .replace("Z", ""));
        }

        /** A number that an event says, a dash if none does. */
        public Cells number(Optional<Stated> stated) {
            stated.ifPresent(one -> by(one.entry()));
            return add(
                    stated.map(one -> texts.number(Long.parseLong(one.text()))).orElse("–"));
        }

        /** The role of a data set, with the tag that a pipeline gave it. */
        public Cells role(Name dataset) {
            Optional<Stated> split = data.dataset(dataset).newest(Reading.SPLIT);
            split.ifPresent(tag -> by(tag.entry()));
            String role = texts.word(data.role(dataset));
            return add(
                    split.map(tag -> texts.say("role.tagged", role, tag.text())).orElse(role));
        }

        /** The row of a statement that something is nowhere: all that was looked through is behind it, too. */
        public Table.Row rowOfAbsence() {
            Basis searched = input.cut().audit().whole();
            if (!input.cut().lineage().isEmpty()) {
                searched = searched.and(input.cut().lineage().whole());
            }
            return new Table.Row(cells, stated(entries).and(searched));
        }

        /** The row. */
        public Table.Row row() {
            return new Table.Row(cells, stated(entries));
        }
    }
}
