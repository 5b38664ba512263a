package org.lineproof.lineage.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.lineage.entity.LineageEdge.Direction;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;

class LineageGraphTest {

    @Test
    void aGraphBeginsWhereDataIsReadThatNoJobOfItWrote() {
        LineageGraph graph = new LineageGraph(
                List.of(
                        edge("train", "features", Direction.INPUT),
                        edge("derive", "features", Direction.OUTPUT),
                        edge("derive", "raw", Direction.INPUT)),
                false);
        assertEquals(Set.of(dataset("raw")), graph.beginnings());
        assertEquals(Set.of(dataset("raw"), dataset("features")), graph.datasets());
        assertEquals(Set.of(new JobId("jobs", "train"), new JobId("jobs", "derive")), graph.jobs());
    }

    private static LineageEdge edge(String job, String dataset, Direction direction) {
        return new LineageEdge(new JobId("jobs", job), dataset(dataset), direction, new UUID(0, 0));
    }

    private static DatasetId dataset(String name) {
        return new DatasetId("data", name);
    }
}
