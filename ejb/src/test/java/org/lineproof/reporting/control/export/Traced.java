package org.lineproof.reporting.control.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.control.Checks;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.reporting.control.assembly.ReportAssembly;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.reporting.control.assembly.Requester;
import org.lineproof.reporting.control.definition.Definitions;
import org.lineproof.reporting.entity.ReportRequest;

/** A system with two runs in its lineage, another system's run beside them, and what was declared about its model and data. */
public final class Traced {
    public static final String CLEAN = "0193d5a0-0000-7000-8000-000000000001";
    public static final String TRAIN = "0193d5a0-0000-7000-8000-000000000002";
    private static final ReportRequest REQUEST = new ReportRequest(
            "R01",
            new SystemId(CutBuilder.SYSTEM),
            Instant.parse("2026-11-01T00:00:00Z"),
            Instant.parse("2026-12-01T00:00:00Z"));

    private Traced() {}

    /** The cut's builder, for whoever wants more in it. */
    public static CutBuilder builder() {
        return new CutBuilder()
                .system("deployer")
                .model("1", "train")
                .source("raw")
                .practice(
                        "datasheet",
                        sheet -> sheet.put("namespace", "db")
                                .put("name", "raw")
                                .put("origin", "Claims of 2024")
                                .put("rights", "Section 284 SGB V"))
                .practice(
                        "metrics",
                        metrics -> metrics.put("model", CutBuilder.DIGEST)
                                .putArray("figures")
                                .addObject()
                                .put("name", "AUROC")
                                .put("value", "0.91")
                                .put("dataset", "holdout"))
                .practice(
                        "testing",
                        test -> test.put("model", CutBuilder.DIGEST)
                                .put("report", CutBuilder.DIGEST)
                                .put("signedBy", "Test bench")
                                .put("date", "2026-11-01"))
                .event(event -> run(event, "START", CLEAN, "clean", "2026-11-21T08:00:00Z", Map.of(), Map.of()))
                .event(event -> run(
                        event,
                        "COMPLETE",
                        CLEAN,
                        "clean",
                        "2026-11-21T09:00:00Z",
                        Map.of("raw", "3"),
                        Map.of("features", "")))
                .event(event -> run(
                        event,
                        "COMPLETE",
                        TRAIN,
                        "train",
                        "2026-11-21T10:00:00Z",
                        Map.of("features", ""),
                        Map.of("weights", "")))
                .event(event -> run(
                        event,
                        "COMPLETE",
                        "0193d5a0-0000-7000-8000-000000000003",
                        "payroll",
                        "2026-11-21T11:00:00Z",
                        Map.of("salaries", ""),
                        Map.of("payslips", "")))
                .receipt(1, true)
                .receipt(2, true)
                .receipt(4, false);
    }

    public static ReportInput input(EvidenceCut cut) {
        return ReportInput.of(
                cut,
                Checks.evaluate(cut, Reports.CATALOGUE),
                Reports.CATALOGUE,
                "Test Fund",
                REQUEST,
                new Requester("officer", Instant.parse("2026-11-23T09:00:00Z")),
                null);
    }

    public static ReportRecord report(ReportInput input) {
        return new ReportAssembly(input, Definitions.sections(input)).report();
    }

    /** Data sets by name, with the version that the event names; none if that is empty. */
    private static void run(
            ObjectNode event,
            String type,
            String id,
            String job,
            String time,
            Map<String, String> inputs,
            Map<String, String> outputs) {
        event.put("eventType", type).put("eventTime", time).put("producer", "https://pipelines.example/etl");
        event.putObject("run").put("runId", id);
        event.putObject("job").put("namespace", "ml").put("name", job);
        inputs.forEach((name, version) -> dataset(event, "inputs", name, version));
        outputs.forEach((name, version) -> dataset(event, "outputs", name, version));
    }

    private static void dataset(ObjectNode event, String member, String name, String version) {
        ObjectNode dataset =
                event.withArray(member).addObject().put("namespace", "db").put("name", name);
        if (!version.isEmpty()) {
            dataset.putObject("facets").putObject("version").put("datasetVersion", version);
        }
    }

    /** The words that none of the system's exports may hold: they are of another pipeline. */
    public static List<String> foreign() {
        return List.of("payroll", "salaries", "payslips");
    }
}
