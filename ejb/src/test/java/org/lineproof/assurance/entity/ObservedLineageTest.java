package org.lineproof.assurance.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;

class ObservedLineageTest {
    @Test
    void theWalkGoesFromTheJobToTheSources() {
        ObservedLineage lineage = ObservedLineage.of(new CutBuilder()
                .run("clean", List.of("raw"), List.of("cleaned"))
                .run("prepare", List.of("cleaned"), List.of("features"))
                .run("train", List.of("features"), List.of("model"))
                .run("billing", List.of("invoices"), List.of("totals"))
                .cut()
                .lineage());
        List<String> walked = lineage.upstream(new Name("ml", "train")).stream()
                .map(edge -> edge.job().name()
                        + (edge.written() ? " wrote " : " read ")
                        + edge.dataset().name())
                .toList();
        assertEquals(
                List.of(
                        "train read features",
                        "prepare wrote features",
                        "prepare read cleaned",
                        "clean wrote cleaned",
                        "clean read raw"),
                walked);
    }

    @Test
    void ofRepeatedEventsTheFirstCounts() {
        ObservedLineage lineage = ObservedLineage.of(new CutBuilder()
                .run("a", List.of("x"), List.of("y"))
                .run("a", List.of("x"), List.of("y"))
                .cut()
                .lineage());
        assertEquals(2, lineage.edges().size());
        assertEquals(0, lineage.edges().get(0).entry().index());
    }

    @Test
    void aCircleEndsTheWalk() {
        ObservedLineage lineage = ObservedLineage.of(new CutBuilder()
                .run("a", List.of("x"), List.of("y"))
                .run("b", List.of("y"), List.of("x"))
                .cut()
                .lineage());
        assertEquals(4, lineage.upstream(new Name("ml", "a")).size());
    }

    @Test
    void onlyWhatWasWrittenWasProduced() {
        ObservedLineage lineage = ObservedLineage.of(
                new CutBuilder().run("a", List.of("x"), List.of("y")).cut().lineage());
        assertEquals(Set.of(new Name("db", "y")), lineage.produced());
    }

    @Test
    void aCutHoldsEveryEntryBelowItsSize() {
        LogCut whole = new CutBuilder()
                .run("a", List.of(), List.of())
                .cut()
                .lineage()
                .parts()
                .get(0);
        assertThrows(IllegalArgumentException.class, () -> new LogCut(whole.pin(), List.of(), List.of()));
        assertThrows(IllegalStateException.class, new LogCut(null, List.of(), List.of())::require);
    }
}
