package org.lineproof.lineage.boundary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.lineage.control.LineageRecording;
import org.lineproof.lineage.entity.LineageEvent;
import org.lineproof.privacy.boundary.RecognitionKey;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.transparency.entity.Acknowledgement;

/** A pipeline that sends events to the boundary, whose every recording is a transaction of its own as on the server. */
public final class Pipeline {

    private static final String RUN = """
        {"eventType":"%s","eventTime":"2026-11-22T10:%02d:00Z","run":{"runId":"%s"},
         "job":{"namespace":"jobs","name":"%s"},"inputs":[%s],"outputs":[%s],"producer":"p","schemaURL":"s"}\
        """;

    private final TestTenant tenant;
    private int minute;

    public Pipeline(TestTenant tenant) {
        this.tenant = tenant;
    }

    RecordedLineage send(String body) {
        return ingestion().record(body.getBytes(StandardCharsets.UTF_8));
    }

    LineageBatchOutcome sendBatch(String body) {
        return ingestion().recordBatch(body.getBytes(StandardCharsets.UTF_8));
    }

    /** A run that reads and writes these data sets. */
    public void completes(String job, List<String> inputs, List<String> outputs) {
        send(run("COMPLETE", minute++, "run-" + minute, job, inputs, outputs));
    }

    static String run(String type, int minute, String run, String job, List<String> inputs, List<String> outputs) {
        return RUN.formatted(type, minute, run, job, datasets(inputs), datasets(outputs));
    }

    private static String datasets(List<String> names) {
        return String.join(
                ",",
                names.stream()
                        .map(name -> "{\"namespace\":\"data\",\"name\":\"" + name + "\"}")
                        .toList());
    }

    private LineageIngestion ingestion() {
        LineageIngestion ingestion = new LineageIngestion();
        tenant.run(beans -> {
            ingestion.tenant = beans.get(CurrentTenant.class);
            ingestion.key = beans.get(RecognitionKey.class);
        });
        ingestion.recording = new Transactions();
        return ingestion;
    }

    private final class Transactions extends LineageRecording {

        @Override
        public List<Acknowledgement> record(Hash digest, List<LineageEvent> events) {
            return tenant.call(beans -> beans.get(LineageRecording.class).record(digest, events));
        }

        @Override
        public List<Acknowledgement> earlier(Hash digest) {
            return tenant.call(beans -> beans.get(LineageRecording.class).earlier(digest));
        }
    }
}
