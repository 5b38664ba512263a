package org.lineproof.reporting.control.r03;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.declared.PracticeFacts;
import org.lineproof.reporting.control.r03.point.AnnexPoint;
import org.lineproof.reporting.control.r03.point.AssessedPoint;
import org.lineproof.reporting.control.r03.point.Dossier;
import org.lineproof.reporting.control.r03.point.PointBlock;
import org.lineproof.reporting.control.r03.point.PointState;

/** Section 10: for each point of Annex IV how far it is answered, why, by which entries and which document. */
final class CompletenessSection {
    private static final int OTHERS = 3;

    private CompletenessSection() {}

    static List<Block> of(Dossier dossier) {
        List<AssessedPoint> points = AnnexPoint.ALL.stream()
                .map(point -> AssessedPoint.of(point, dossier))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(dossier.texts().say("completeness.lead")));
        blocks.add(new Block.Facts(
                dossier.texts().say("completeness.counts"),
                List.of(PointState.values()).stream()
                        .map(state -> Fact.text(
                                dossier.texts().word(state),
                                dossier.texts().number(count(points, state)),
                                dossier.input().cut().whole()))
                        .toList()));
        // Three tables, each short enough to stay on one page with its head.
        points.stream()
                .collect(Collectors.groupingBy(CompletenessSection::part, TreeMap::new, Collectors.toList()))
                .forEach((part, members) -> blocks.add(new Block.Rows(table(dossier, part, members))));
        blocks.addAll(documents(dossier));
        blocks.addAll(RelatedDuties.keeping(dossier));
        return blocks;
    }

    /** Points 1 and 2 each have a table, the others share one. */
    private static int part(AssessedPoint point) {
        return Math.min(point.point().section(), OTHERS);
    }

    private static Table table(Dossier dossier, int part, List<AssessedPoint> points) {
        PointBlock nodes = new PointBlock(dossier);
        return new Table(
                dossier.texts().say("completeness.caption." + part),
                List.of(
                        new Column(dossier.texts().say("column.point"), 18, Column.Kind.TEXT),
                        new Column(dossier.texts().say("column.state"), 10, Column.Kind.TEXT),
                        new Column(dossier.texts().say("column.reason"), 17, Column.Kind.TEXT),
                        new Column(dossier.texts().say("column.digest"), 19, Column.Kind.DIGEST)),
                points.stream().map(nodes::row).toList());
    }

    private static long count(List<AssessedPoint> points, PointState state) {
        return points.stream().filter(point -> point.state() == state).count();
    }

    private static List<Block> documents(Dossier dossier) {
        List<Block> blocks = new ArrayList<>();
        PracticeFacts.newest(dossier.input().declarations().practices("documentation"), "title")
                .forEach(document -> blocks.add(new Block.Facts(
                        dossier.texts().say("completeness.document"),
                        dossier.practices().all(document))));
        if (blocks.isEmpty()) {
            blocks.add(new Block.NoEvidence(
                    dossier.texts().say("completeness.document.none"),
                    List.of(dossier.texts().say("completeness.document.supply"))));
        }
        blocks.add(dossier.findings("documents-kept"));
        return blocks;
    }
}
