package org.lineproof.reporting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lineproof.assurance.CutBuilder;

/** The events of the rich system's pipeline, with the facets that OpenLineage clients send. */
final class RichPipeline {
    private static final String PREPARE = "0199f0c1-5e6f-7c11-8a54-0d2f7d1f0001";
    private static final String TRAIN = "0199f0c1-5e6f-7c11-8a54-0d2f7d1f0002";
    private static final String EVALUATE = "0199f0c1-5e6f-7c11-8a54-0d2f7d1f0003";

    private RichPipeline() {}

    /** Claims become features, features a model, and the model is evaluated on data held out. */
    static void observe(CutBuilder cut) {
        cut.event(event -> event(event, "START", "2026-11-02T08:00:00Z", "prepare", PREPARE));
        cut.event(event -> {
            event(event, "COMPLETE", "2026-11-02T08:41:00Z", "prepare", PREPARE);
            claims(dataset(event, "inputs", "claims"));
            features(dataset(event, "outputs", "features"));
        });
        cut.event(event -> {
            event(event, "COMPLETE", "2026-11-03T02:10:00Z", "train", TRAIN);
            event.withObject("/run/facets/lineproof_model").put("digest", CutBuilder.DIGEST);
            tags(facets(dataset(event, "inputs", "features")), "split", "training", "region", "AT");
            facets(dataset(event, "outputs", "model")).putObject("datasetType").put("datasetType", "MODEL");
        });
        cut.event(event -> {
            event(event, "COMPLETE", "2026-11-03T03:00:00Z", "evaluate", EVALUATE);
            ObjectNode held = facets(dataset(event, "inputs", "holdout"));
            tags(held, "split", "test", "region", "AT");
            held.putObject("version").put("datasetVersion", "2026-10");
            dataset(event, "inputs", "model");
            ArrayNode metrics = event.withObject("/run/facets/lineproof_model").putArray("metrics");
            metrics.addObject().put("name", "AUC").put("value", 0.91);
            metrics.addObject().put("name", "false negatives").put("value", 0.034);
            dataset(event, "outputs", "scores")
                    .putObject("outputFacets")
                    .putObject("outputStatistics")
                    .put("rowCount", 20_000);
        });
    }

    private static void event(ObjectNode event, String type, String time, String job, String run) {
        event.put("eventType", type).put("eventTime", time);
        event.putObject("run").put("runId", run);
        event.withObject("/run/facets/processing_engine").put("name", "Spark").put("version", "3.5.1");
        event.putObject("job").put("namespace", "ml").put("name", job);
        event.withObject("/job/facets/sourceCodeLocation")
                .put("type", "git")
                .put("url", "https://code.fund.example/ml/" + job)
                .put("version", "9f2c1e7b" + job.length());
    }

    private static ObjectNode dataset(ObjectNode event, String member, String name) {
        return event.withArray(member).addObject().put("namespace", "db").put("name", name);
    }

    private static ObjectNode facets(ObjectNode dataset) {
        return dataset.withObject("/facets");
    }

    private static void claims(ObjectNode dataset) {
        ObjectNode facets = facets(dataset);
        facets.putObject("version").put("datasetVersion", "snapshot-4711");
        facets.putObject("datasetType").put("datasetType", "TABLE");
        facets.putObject("dataSource").put("name", "claims-db").put("uri", "postgres://db.fund.example:5432/claims");
        facets.putObject("documentation").put("description", "Claims with diagnosis, amount and outcome");
        facets.putObject("ownership")
                .putArray("owners")
                .addObject()
                .put("name", "Claims department")
                .put("type", "OWNER");
        schema(facets, List.of("claim_id", "age_group", "diagnosis", "amount", "outcome"));
        ObjectNode input = dataset.putObject("inputFacets");
        ObjectNode metrics =
                input.putObject("dataQualityMetrics").put("rowCount", 1_204_331).put("bytes", 310_400_512);
        metrics.withObject("/columnMetrics/amount")
                .put("nullCount", 0)
                .put("distinctCount", 90_211)
                .put("min", 0.5)
                .put("max", 98_000);
        metrics.withObject("/columnMetrics/diagnosis").put("nullCount", 412).put("distinctCount", 3_120);
        ArrayNode assertions = input.putObject("dataQualityAssertions").putArray("assertions");
        assertions
                .addObject()
                .put("assertion", "not_null")
                .put("column", "amount")
                .put("success", true);
        assertions.addObject().put("assertion", "row_count_between").put("success", false);
    }

    private static void features(ObjectNode dataset) {
        ObjectNode facets = facets(dataset);
        facets.putObject("version").put("datasetVersion", "features-2026-11-02");
        facets.putObject("storage").put("storageLayer", "delta").put("fileFormat", "parquet");
        facets.putObject("ownership")
                .putArray("owners")
                .addObject()
                .put("name", "Data science")
                .put("type", "OWNER");
        facets.putObject("lifecycleStateChange").put("lifecycleStateChange", "OVERWRITE");
        schema(facets, List.of("age_group", "diagnosis_code", "amount_log"));
        facets.withObject("/columnLineage/fields/amount_log")
                .putArray("inputFields")
                .addObject()
                .put("namespace", "db")
                .put("name", "claims")
                .put("field", "amount");
        dataset.putObject("outputFacets")
                .putObject("outputStatistics")
                .put("rowCount", 1_203_919)
                .put("size", 88_120_400);
    }

    private static void schema(ObjectNode facets, List<String> names) {
        ArrayNode fields = facets.putObject("schema").putArray("fields");
        names.forEach(name -> fields.addObject().put("name", name).put("type", "VARCHAR"));
    }

    private static void tags(ObjectNode facets, String... pairs) {
        ArrayNode tags = facets.putObject("tags").putArray("tags");
        for (int i = 0; i < pairs.length; i += 2) {
            tags.addObject().put("key", pairs[i]).put("value", pairs[i + 1]).put("source", "pipeline");
        }
    }
}
