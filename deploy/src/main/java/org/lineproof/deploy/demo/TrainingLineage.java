package org.lineproof.deploy.demo;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.transports.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How the model came to be, told by the OpenLineage project's own client: raw claims -> cleaned -> features -> training
 * run -> model. One fault is in it on purpose: the training reads a table that no event ever produced.
 */
final class TrainingLineage {

    static final String LAKE = "s3://claims-lake";
    static final String RAW = "claims/raw/2026-h1";

    /** Read by the training run, produced by nobody, declared by nobody: the fault that must show. */
    static final String UNPRODUCED = "reference/icd10-weights";

    /** Runs of the pipeline: one a job. */
    static final int RUNS = 3;

    private static final String CLEAN = "claims/clean/2026-h1";
    private static final String FEATURES = "features/claims/v7";
    private static final URI PRODUCER = URI.create("https://lineproof.example/demonstration/claims-pipeline");

    private final OpenLineage events = new OpenLineage(PRODUCER);
    private final ZonedDateTime trained;

    TrainingLineage(Instant trained) {
        this.trained = trained.atZone(ZoneOffset.UTC);
    }

    /** Sends all events; the client gives up, and this fails, when one is not answered with 201. */
    int send(URI server, String token) throws IOException {
        List<RunEvent> told = Stream.of(
                        job("clean_claims", 300, "Drops duplicates and test claims.", List.of(RAW), List.of(CLEAN)),
                        job("build_features", 240, "Twelve int8 features a claim.", List.of(CLEAN), List.of(FEATURES)),
                        job(
                                TriageModel.TRAINING_JOB,
                                180,
                                "Trains and quantises the triage network.",
                                List.of(FEATURES, UNPRODUCED),
                                List.of("models/triage/" + TriageModel.VERSION)))
                .flatMap(List::stream)
                .toList();
        try (HttpTransport transport =
                HttpTransport.builder().uri(server).apiKey(token).build()) {
            OpenLineageClient client =
                    OpenLineageClient.builder().transport(transport).build();
            told.forEach(client::emit);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the lineage events were not taken: " + e.getMessage(), e);
        }
        return told.size();
    }

    private List<RunEvent> job(
            String name, int minutesBefore, String purpose, List<String> inputs, List<String> outputs) {
        UUID run = UUID.randomUUID();
        ZonedDateTime started = trained.minusMinutes(minutesBefore);
        return List.of(
                event(name, purpose, run, RunEvent.EventType.START, started, inputs, List.of()),
                event(name, purpose, run, RunEvent.EventType.COMPLETE, started.plusMinutes(40), inputs, outputs));
    }

    private RunEvent event(
            String job,
            String purpose,
            UUID run,
            RunEvent.EventType type,
            ZonedDateTime at,
            List<String> inputs,
            List<String> outputs) {
        OpenLineage.JobFacets facets = events.newJobFacetsBuilder()
                .documentation(events.newDocumentationJobFacetBuilder()
                        .description(purpose)
                        .build())
                .build();
        return events.newRunEventBuilder()
                .eventType(type)
                .eventTime(at)
                .run(events.newRunBuilder().runId(run).build())
                .job(events.newJobBuilder()
                        .namespace(TriageModel.JOB_NAMESPACE)
                        .name(job)
                        .facets(facets)
                        .build())
                .inputs(inputs.stream().map(this::input).toList())
                .outputs(outputs.stream().map(this::output).toList())
                .build();
    }

    private OpenLineage.InputDataset input(String name) {
        return events.newInputDatasetBuilder()
                .namespace(LAKE)
                .name(name)
                .facets(versioned(name))
                .build();
    }

    private OpenLineage.OutputDataset output(String name) {
        return events.newOutputDatasetBuilder()
                .namespace(LAKE)
                .name(name)
                .facets(versioned(name))
                .build();
    }

    private OpenLineage.DatasetFacets versioned(String name) {
        return events.newDatasetFacetsBuilder()
                .version(events.newDatasetVersionDatasetFacetBuilder()
                        .datasetVersion(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString())
                        .build())
                .build();
    }
}
