package org.lineproof.web.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.lineage.entity.LineageEdge;
import org.lineproof.lineage.entity.LineageEdge.Direction;
import org.lineproof.lineage.entity.LineageGraph;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Step;

class LineageWordsTest {

    private static final JobId TRAIN = new JobId("ml", "train_triage");
    private static final JobId CLEAN = new JobId("ml", "clean_claims");
    private static final DatasetId FEATURES = new DatasetId("lake", "features");
    private static final DatasetId RAW = new DatasetId("lake", "claims_raw");
    private static final DatasetId CODES = new DatasetId("lake", "icd_lookup");

    private static LineageEdge edge(JobId job, DatasetId dataset, Direction direction) {
        return new LineageEdge(job, dataset, direction, new UUID(1, 2));
    }

    private static final LineageGraph UPSTREAM = new LineageGraph(
            List.of(
                    edge(TRAIN, FEATURES, Direction.INPUT),
                    edge(TRAIN, CODES, Direction.INPUT),
                    edge(CLEAN, FEATURES, Direction.OUTPUT),
                    edge(CLEAN, RAW, Direction.INPUT)),
            false);

    @Test
    void aClosedChainIsTracedToItsSources() {
        Step step = LineageWords.step(TRAIN, UPSTREAM, Set.of());
        assertEquals(Mark.good("Traced"), step.mark());
        assertTrue(step.sentence().contains("2 jobs to 2 sources"), step.sentence());
    }

    @Test
    void aDataSetNobodyProducedIsNamed() {
        Step step = LineageWords.step(TRAIN, UPSTREAM, Set.of(CODES));
        assertEquals(Mark.open("Gap in the data"), step.mark());
        assertTrue(step.sentence().contains("For icd_lookup no run was seen"), step.sentence());
    }

    @Test
    void aWalkThatWasCutShortIsNotCalledTraced() {
        LineageGraph cut = new LineageGraph(UPSTREAM.edges(), true);
        assertEquals(
                Mark.open("Traced in part"),
                LineageWords.step(TRAIN, cut, Set.of()).mark());
    }

    @Test
    void aDeclaredTrainingWithoutEventsIsNotTraced() {
        Step step = LineageWords.step(TRAIN, new LineageGraph(List.of(), false), Set.of());
        assertEquals(Mark.open("Not traced"), step.mark());
        assertEquals(Mark.open("Not traced"), LineageWords.unknown().mark());
    }

    @Test
    void eachStageShowsWhereItsInputsComeFrom() {
        List<LineageStage> stages = LineageWords.stages(UPSTREAM, Set.of(CODES));
        assertEquals(
                List.of("ml / train_triage", "ml / clean_claims"),
                stages.stream().map(LineageStage::job).toList());
        assertEquals(
                List.of(
                        new LineageStage.Source("lake / features", Mark.good("Seen produced")),
                        new LineageStage.Source("lake / icd_lookup", Mark.bad("Never seen produced"))),
                stages.get(0).reads());
        assertEquals(
                List.of(new LineageStage.Source("lake / claims_raw", Mark.quiet("Source from outside"))),
                stages.get(1).reads());
        assertEquals(List.of("lake / features"), stages.get(1).writes());
    }
}
