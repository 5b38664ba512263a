package org.lineproof.lineage.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestTenant;
import org.lineproof.lineage.entity.DatasetRow;
import org.lineproof.lineage.entity.LineageGraph;
import org.lineproof.lineage.entity.RunRow;
import org.lineproof.lineage.entity.RunState;
import org.lineproof.lineage.entity.UnproducedInput;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.DatasetRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.DatasetDeclaration;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.JobId;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.PageRequest;

class LineageQueryTest {

    private TestTenant tenant;
    private Pipeline pipeline;

    @BeforeEach
    void openOrganisation() {
        tenant = new TestTenant();
        pipeline = new Pipeline(tenant);
    }

    private <T> T ask(Function<LineageQuery, T> question) {
        return tenant.call(beans -> question.apply(beans.get(LineageQuery.class)));
    }

    private void trainingChain() {
        pipeline.completes("clean", List.of("raw"), List.of("cleaned"));
        pipeline.completes("derive", List.of("cleaned", "codes"), List.of("features"));
        pipeline.completes("train", List.of("features"), List.of("model"));
        pipeline.completes("elsewhere", List.of("other"), List.of("another"));
    }

    @Test
    void upstreamOfADatasetIsWhatItWasMadeOfAndNothingElse() {
        trainingChain();
        LineageGraph graph = ask(query -> query.upstream(dataset("model"), 10));
        assertEquals(
                Set.of("model", "features", "cleaned", "codes", "raw"),
                graph.datasets().stream().map(DatasetId::name).collect(Collectors.toSet()));
        assertEquals(Set.of(dataset("raw"), dataset("codes")), graph.beginnings());
        assertEquals(Set.of(job("train"), job("derive"), job("clean")), graph.jobs());
        assertFalse(graph.truncated());
        assertEquals(graph.edges().size(), Set.copyOf(graph.edges()).size());
    }

    @Test
    void aShorterWalkSaysThatItWasCut() {
        trainingChain();
        LineageGraph graph = ask(query -> query.upstream(dataset("model"), 1));
        assertEquals(Set.of(job("train")), graph.jobs());
        assertTrue(graph.truncated());
        refuses("depth", () -> ask(query -> query.upstream(dataset("model"), 0)));
        refuses("depth", () -> ask(query -> query.upstream(dataset("model"), 51)));
    }

    @Test
    void upstreamOfAJobBeginsWithWhatItRead() {
        trainingChain();
        LineageGraph graph = ask(query -> query.upstream(job("train"), 10));
        assertEquals(dataset("features"), graph.edges().get(0).dataset());
        assertFalse(graph.datasets().contains(dataset("model")));
        assertTrue(graph.datasets().contains(dataset("raw")));
    }

    @Test
    void aCircleEndsTheWalk() {
        pipeline.completes("refresh", List.of("state"), List.of("state"));
        pipeline.completes("ping", List.of("pong"), List.of("ping"));
        pipeline.completes("pong", List.of("ping"), List.of("pong"));
        assertEquals(
                2, ask(query -> query.upstream(dataset("state"), 50)).edges().size());
        assertEquals(
                4, ask(query -> query.upstream(dataset("ping"), 50)).edges().size());
        assertEquals(
                0, ask(query -> query.upstream(dataset("unknown"), 50)).edges().size());
    }

    @Test
    void anEndThatArrivesBeforeItsStartIsStillTheEnd() {
        pipeline.send(Pipeline.run("COMPLETE", 30, "run-x", "train", List.of(), List.of()));
        pipeline.send(Pipeline.run("START", 10, "run-x", "train", List.of(), List.of()));
        pipeline.send(Pipeline.run("RUNNING", 40, "run-x", "train", List.of(), List.of()));
        RunRow run = ask(query -> query.runs(PageRequest.first(10))).items().get(0);
        assertEquals(RunState.COMPLETE, run.state());
        assertEquals(Instant.parse("2026-11-22T10:10:00Z"), run.startedAt());
        assertEquals(Instant.parse("2026-11-22T10:30:00Z"), run.endedAt());
        assertEquals(3, run.events());
    }

    @Test
    void aRunWithoutEndIsWhereItsLatestEventSaysAndMayHaveNoJob() {
        pipeline.send(Pipeline.run("RUNNING", 5, "run-y", "train", List.of(), List.of()));
        pipeline.send(Pipeline.run("START", 1, "run-y", "train", List.of(), List.of()));
        pipeline.send("{\"run\":{\"runId\":\"run-z\"}}");
        var runs = ask(query -> query.runs(PageRequest.first(10)));
        assertEquals(2, runs.total());
        assertNull(runs.items().get(0).job());
        assertEquals(RunState.RUNNING, runs.items().get(1).state());
        assertNull(runs.items().get(1).endedAt());
        assertEquals(
                1, ask(query -> query.runs(job("train"), PageRequest.first(10))).total());
    }

    @Test
    void listsArePagedAndSayWhatEachDatasetIs() {
        trainingChain();
        declareSource("raw");
        var page = ask(query -> query.datasets(new PageRequest(0, 3)));
        assertEquals(3, page.items().size());
        assertEquals(7, page.total());
        List<DatasetRow> all =
                ask(query -> query.datasets(PageRequest.first(100))).items();
        DatasetRow raw = all.stream()
                .filter(row -> row.id().name().equals("raw"))
                .findFirst()
                .orElseThrow();
        assertTrue(raw.declaredSource() && raw.consumed() && !raw.produced());
        assertEquals(4, ask(query -> query.jobs(PageRequest.first(100))).total());
        assertEquals(
                1,
                ask(query -> query.jobs(PageRequest.first(100))).items().get(0).runs());
    }

    @Test
    void anInputThatNobodyProducedOrDeclaredIsAHoleInTheChainOfItsModel() {
        trainingChain();
        registerModel("train");
        assertEquals(Set.of("raw", "codes"), holes());
        declareSource("raw");
        assertEquals(Set.of("codes"), holes());
        UnproducedInput hole = ask(query -> query.unproducedInputs(new SystemId("claim-triage")))
                .get(0);
        assertEquals(job("derive"), hole.readBy());
        assertEquals("triage@1.0.a", hole.model());
        pipeline.completes("load", List.of(), List.of("codes"));
        assertEquals(Set.of(), holes());
    }

    @Test
    void whatIsNotInTheChainOfAModelIsNoHole() {
        trainingChain();
        registerModel("train");
        assertFalse(holes().contains("other"));
    }

    private Set<String> holes() {
        return ask(query -> query.unproducedInputs(new SystemId("claim-triage"))).stream()
                .map(hole -> hole.dataset().name())
                .collect(Collectors.toSet());
    }

    private void declareSource(String name) {
        tenant.run(beans -> beans.get(DatasetRegistry.class)
                .register(new DatasetDeclaration(dataset(name), DatasetDeclaration.Kind.SOURCE)));
    }

    private void registerModel(String job) {
        var model = Declared.model("claim-triage", Declared.digest('a'), Declared.signer(1));
        model.putObject("trainedBy").put("namespace", "jobs").put("name", job);
        tenant.run(beans -> {
            beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system("claim-triage")));
            beans.get(ModelRegistry.class).register(ModelDeclaration.parse(model));
        });
    }

    private static DatasetId dataset(String name) {
        return new DatasetId("data", name);
    }

    private static JobId job(String name) {
        return new JobId("jobs", name);
    }
}
