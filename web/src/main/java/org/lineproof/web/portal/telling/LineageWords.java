package org.lineproof.web.portal.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lineproof.lineage.entity.LineageEdge;
import org.lineproof.lineage.entity.LineageGraph;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Step;
import org.lineproof.web.portal.wording.Words;

/** Where the training data of a model came from, as far as lineage saw it, in words. */
public final class LineageWords {

    private LineageWords() {}

    /** The link "data" where no training is declared. */
    public static Step unknown() {
        return new Step(
                "Data",
                Mark.open("Not traced"),
                "No training job is declared for this model, so the way back to its training data is not recorded."
                        + " Register the model with the job that trained it.",
                List.of(),
                null);
    }

    /**
     * The link "data" of a model.
     *
     * @param unexplained data sets that nobody produced and nobody declared as a source
     */
    public static Step step(JobId training, LineageGraph upstream, Set<DatasetId> unexplained) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.exact("Training job", said(training)));
        facts.add(Fact.of("Seen upstream", seen(upstream)));
        if (upstream.edges().isEmpty()) {
            return new Step(
                    "Data",
                    Mark.open("Not traced"),
                    "The job " + training.name() + " is declared as the training, but no lineage event of it was"
                            + " received.",
                    facts,
                    null);
        }
        List<String> open = upstream.beginnings().stream()
                .filter(unexplained::contains)
                .map(DatasetId::name)
                .toList();
        facts.add(Fact.of(
                "Begins at",
                Words.listed(
                        upstream.beginnings().stream().map(LineageWords::said).toList())));
        return open.isEmpty() ? traced(training, upstream, facts) : gap(training, open, facts);
    }

    private static Step traced(JobId training, LineageGraph upstream, List<Fact> facts) {
        return new Step(
                "Data",
                upstream.truncated() ? Mark.open("Traced in part") : Mark.good("Traced"),
                "The model was trained by the job " + training.name() + ". Its data is traced back through "
                        + Words.counted(upstream.jobs().size(), "job") + " to "
                        + Words.counted(upstream.beginnings().size(), "source") + "."
                        + (upstream.truncated() ? " The walk was stopped at its bounds; more lies upstream." : ""),
                facts,
                null);
    }

    private static Step gap(JobId training, List<String> open, List<Fact> facts) {
        return new Step(
                "Data",
                Mark.open("Gap in the data"),
                "The model was trained by the job " + training.name() + ". For " + Words.listed(open)
                        + " no run was seen that produced it, and nobody declared it as a source from outside.",
                facts,
                null);
    }

    /** The jobs on the way, the training first, each with the origin of what it read. */
    public static List<LineageStage> stages(LineageGraph upstream, Set<DatasetId> unexplained) {
        Set<DatasetId> beginnings = upstream.beginnings();
        return upstream.jobs().stream()
                .map(job -> new LineageStage(
                        said(job),
                        datasets(upstream, job, LineageEdge.Direction.INPUT).stream()
                                .map(id -> new LineageStage.Source(said(id), origin(id, beginnings, unexplained)))
                                .toList(),
                        datasets(upstream, job, LineageEdge.Direction.OUTPUT).stream()
                                .map(LineageWords::said)
                                .toList()))
                .toList();
    }

    private static Mark origin(DatasetId id, Set<DatasetId> beginnings, Set<DatasetId> unexplained) {
        if (unexplained.contains(id)) {
            return Mark.bad("Never seen produced");
        }
        return beginnings.contains(id) ? Mark.quiet("Source from outside") : Mark.good("Seen produced");
    }

    private static List<DatasetId> datasets(LineageGraph graph, JobId job, LineageEdge.Direction direction) {
        return graph.edges().stream()
                .filter(edge -> edge.job().equals(job) && edge.direction() == direction)
                .map(LineageEdge::dataset)
                .distinct()
                .toList();
    }

    private static String seen(LineageGraph upstream) {
        return Words.counted(upstream.jobs().size(), "job") + ", "
                + Words.counted(upstream.datasets().size(), "data set");
    }

    private static String said(DatasetId id) {
        return id.namespace() + " / " + id.name();
    }

    private static String said(JobId id) {
        return id.namespace() + " / " + id.name();
    }
}
