package org.lineproof.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.figure.Graph;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Definition;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.SubjectSystem;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;

/** Any report that the constructors let through, the same for the same seed: each kind of block, odd characters, empty texts. */
public final class RandomReport {
    private static final String LETTERS = "abc ÄöüßéЖ中\"\\<>&\u0007\u2028–·/{}0";

    private final Random random;
    private final List<LogPin> logs = new ArrayList<>();

    private RandomReport(long seed) {
        this.random = new Random(seed);
    }

    /** The report of a seed. */
    public static ReportRecord of(long seed) {
        return new RandomReport(seed).report();
    }

    private ReportRecord report() {
        some(1, 4, () -> logs.add(log(logs.size())));
        List<OverdueEntries> overdue = random.nextBoolean()
                ? List.of()
                : some(1, 3, () -> new OverdueEntries(text(1), 1 + random.nextInt(9), instant()));
        Instant from = instant();
        return new ReportRecord(
                text(1),
                one(Language.values()),
                new Definition(text(1), text(0), text(0), text(0), text(0), text(0)),
                text(0),
                new SubjectSystem(text(1), text(0), text(0), text(0), text(0), text(0)),
                new Period(from, from.plusNanos(1 + random.nextInt(Integer.MAX_VALUE))),
                new Pins(logs, overdue, text(1), text(1)),
                random.nextBoolean() ? "" : "https://sample.example/" + random.nextInt(99),
                some(0, 5, () -> new Section(1 + random.nextInt(Section.LAST), text(1), some(1, 5, this::block))),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> new Annex((char) ('A' + i), text(1), text(0), table()))
                        .toList());
    }

    private LogPin log(int number) {
        byte[] root = new byte[32];
        random.nextBytes(root);
        return new LogPin(
                "sample.example/" + number + text(1),
                1 + random.nextInt(1_000),
                new Hash(root),
                text(1),
                instant(),
                one(LogState.values()),
                text(0));
    }

    private Block block() {
        return switch (random.nextInt(7)) {
            case 0 -> new Block.Paragraph(text(0));
            case 1 ->
                new Block.Facts(
                        text(0), some(0, 4, () -> new Fact(text(0), text(0), one(Column.Kind.values()), basis())));
            case 2 -> new Block.Rows(table());
            case 3 -> new Block.Bars(chart());
            case 4 -> new Block.Lineage(graph());
            case 5 -> new Block.Findings(some(0, 4, this::finding));
            default -> new Block.NoEvidence(text(0), some(1, 4, () -> text(0)));
        };
    }

    private Table table() {
        List<Column> columns = some(
                1,
                Table.MOST_COLUMNS,
                () -> new Column(text(0), 1 + random.nextInt(Column.WIDEST), one(Column.Kind.values())));
        return new Table(
                text(0),
                columns,
                some(
                        0,
                        6,
                        () -> new Table.Row(
                                columns.stream().map(column -> text(0)).toList(), basis())));
    }

    private Chart chart() {
        List<String> series = some(1, Chart.MOST_SERIES, () -> text(0));
        return new Chart(
                text(0),
                series,
                some(
                        1,
                        9,
                        () -> new Chart.Bar(
                                text(0),
                                series.stream()
                                        .map(name -> (long) random.nextInt(1_000))
                                        .toList())),
                basis());
    }

    private Graph graph() {
        Set<String> ids = new LinkedHashSet<>(some(1, 9, () -> text(1)));
        List<String> order = List.copyOf(ids);
        return new Graph(
                text(0),
                order.stream()
                        .map(id -> new Graph.Node(id, one(Graph.Kind.values()), text(0)))
                        .toList(),
                some(
                        0,
                        9,
                        () -> new Graph.Edge(
                                order.get(random.nextInt(order.size())), order.get(random.nextInt(order.size())))),
                basis());
    }

    private Finding finding() {
        Outcome outcome = one(Outcome.values());
        boolean failed = outcome == Outcome.FAILED;
        return new Finding(
                text(0),
                text(0),
                text(0),
                text(0),
                outcome,
                "because " + text(0),
                failed || random.nextBoolean() ? basis() : null,
                failed ? "cure " + text(0) : text(0));
    }

    private Basis basis() {
        return new Basis(
                random.nextInt(5) == 0 ? null : one(EvidenceClass.values()), one(LogState.values()), some(1, 6, () -> {
                    LogPin log = logs.get(random.nextInt(logs.size()));
                    long first = (long) (random.nextDouble() * log.size());
                    return new Reference(
                            log.origin(), first, first + (long) (random.nextDouble() * (log.size() - first)));
                }));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(1_790_000_000L + random.nextInt(1_000_000), random.nextInt(1_000_000_000));
    }

    private String text(int least) {
        StringBuilder text = new StringBuilder();
        for (int length = least + random.nextInt(12); text.length() < length; ) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(int least, int most, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }
}
