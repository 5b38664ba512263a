package org.lineproof.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.control.Checks;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.assembly.Reports;

/**
 * Remove one piece of evidence: exactly the lines that depended on it change. A piece is an entry <i>e</i> of one of the three
 * logs. It is removed in two ways, and neither moves another entry: <i>erased</i>, so that its content is gone while its place,
 * type, minute and hash stay; and <i>never declared</i>, so that an entry which says nothing stands in its place. A line
 * <i>depends</i> on <i>e</i> if its references name <i>e</i>, or a range in which <i>e</i> is. Of each report of first class,
 * before and after:
 *
 * <ol>
 *   <li>A line that names <i>e</i> by itself goes or says something else: after the erasure if it spoke of the content, after
 *       the other removal at the latest if it spoke only of there being such an entry.
 *   <li>A line that goes depended on <i>e</i>. The finding of a check also goes with the duty beside which it is told: with a
 *       line of the same section that depends on <i>e</i>.
 *   <li>A line that comes depends on <i>e</i>, or says of the same matter otherwise what a line that went said: the same label,
 *       check or table of the same section. So what was found nowhere is told by a line over all that was looked through.
 *   <li>Words without a basis, such as that nothing is recorded, change only in a section of which a line that depends on
 *       <i>e</i> goes or comes. What stands outside of the sections does not change.
 * </ol>
 *
 * A line over a range may stay as it is: what was computed over many entries need not turn on each. The declaration of the
 * system is the one piece that every report repeats on its cover and that decides which duties are told: words may change with
 * it anywhere, and a line that names it beside other entries, as that of a duty does, may stay where it holds without it.
 */
class DependentLinesTest {
    private static final List<String> FIRST_CLASS = List.of("R01", "R02", "R03", "R04", "R05", "R11", "R14", "R19");
    private static final int LONGEST = 500;
    private static final int MOST = 40;

    private static EvidenceCut cut;
    private static Map<String, Lines> before;

    /** All kinds of evidence that the rich system has, and those that reports read besides. */
    @BeforeAll
    static void assemble() {
        cut = RichAndPoor.rich()
                .policy("2026-1", "notices", "WARN")
                .issued("R04-000000000000")
                .sectionText("R01", 2, "en", 1, "What the officer wrote of retention.")
                .cut();
        before = all(cut, FIRST_CLASS);
    }

    @Test
    void withoutOnePieceOfEvidenceExactlyTheLinesThatDependedOnItChange() {
        List<String> found = new ArrayList<>();
        List<OpenedEntry> pieces = Stream.of(cut.audit(), cut.lineage(), cut.system())
                .flatMap(log -> log.entries().stream())
                .toList();
        assertTrue(pieces.size() > 55, "pieces: " + pieces.size());
        for (OpenedEntry piece : pieces) {
            Map<String, Lines> erased = all(CutBuilder.without(cut, piece.origin(), piece.index()), FIRST_CLASS);
            // No report is made of a system that was never declared, and no letter about a decision that was never
            // taken.
            Map<String, Lines> never = piece.is("system")
                    ? Map.of()
                    : all(
                            CutBuilder.never(cut, piece.origin(), piece.index()),
                            FIRST_CLASS.stream()
                                    .filter(definition -> !definition.equals("R05") || !isDecision(piece))
                                    .toList());
            for (String definition : FIRST_CLASS) {
                List<Removal> removals = Stream.of(erased, never)
                        .map(after -> after.get(definition))
                        .filter(Objects::nonNull)
                        .map(after -> new Removal(piece, before.get(definition), after))
                        .toList();
                removals.forEach(removal -> found.addAll(told(definition, piece, removal.violations())));
                found.addAll(told(
                        definition,
                        piece,
                        before.get(definition).all().stream()
                                .filter(line -> line.names(piece.origin(), piece.index()))
                                .filter(line ->
                                        !piece.is("system") || line.references().size() == 1)
                                .filter(line -> removals.stream().allMatch(removal -> removal.kept(line)))
                                .map(line -> "names it and stays: " + line.text())));
            }
        }
        assertEquals("", found.stream().limit(MOST).collect(Collectors.joining("\n")), found.size() + " in all");
    }

    private static boolean isDecision(OpenedEntry piece) {
        return piece.reference().equals(RichAndPoor.decision(cut).reference());
    }

    private static List<String> told(String definition, OpenedEntry piece, Stream<String> violations) {
        String about = piece.entry().type() + " " + Objects.toString(piece.text("kind"), "")
                + Objects.toString(piece.text("requirement"), "") + " " + piece.index() + ", " + definition + ": ";
        return violations
                .map(text -> about + text.substring(0, Math.min(LONGEST, text.length())))
                .toList();
    }

    private static Map<String, Lines> all(EvidenceCut cut, List<String> definitions) {
        Evaluation evaluation = Checks.evaluate(cut, Reports.CATALOGUE);
        return definitions.stream()
                .collect(Collectors.toMap(
                        definition -> definition,
                        definition -> Lines.in(RichAndPoor.report(definition, cut, evaluation, Language.EN))));
    }

    /** A report before and after a piece was removed. */
    private static final class Removal {
        private final OpenedEntry piece;
        private final Lines before;
        private final Lines after;
        private final Set<Lines.Line> gone;
        private final Set<Lines.Line> come;

        Removal(OpenedEntry piece, Lines before, Lines after) {
            this.piece = piece;
            this.before = before;
            this.after = after;
            this.gone = new LinkedHashSet<>(before.all());
            gone.removeAll(after.all());
            this.come = new LinkedHashSet<>(after.all());
            come.removeAll(before.all());
        }

        boolean kept(Lines.Line line) {
            return after.all().contains(line);
        }

        Stream<String> violations() {
            Set<String> touched = Stream.concat(gone.stream(), come.stream())
                    .filter(this::depends)
                    .map(Lines.Line::part)
                    .collect(Collectors.toSet());
            Set<String> places = gone.stream().map(Lines.Line::place).collect(Collectors.toSet());
            Predicate<Lines.Line> besideADuty = line -> line.isFinding() && touched.contains(line.part());
            return Stream.of(
                            gone.stream()
                                    .filter(line -> !depends(line) && !besideADuty.test(line))
                                    .map(line -> "went without depending on it: " + line.text()),
                            come.stream()
                                    .filter(line -> !depends(line) && !besideADuty.test(line))
                                    .filter(line -> !places.contains(line.place()))
                                    .map(line -> "came without depending on it: " + line.text()),
                            after.words().entrySet().stream()
                                    .filter(words -> !words.getValue()
                                                    .equals(before.words().get(words.getKey()))
                                            && !touched.contains(words.getKey())
                                            && !piece.is("system"))
                                    .map(words -> "words changed: " + words.getKey() + " " + words.getValue()))
                    .flatMap(stream -> stream);
        }

        private boolean depends(Lines.Line line) {
            return line.covers(piece.origin(), piece.index());
        }
    }
}
