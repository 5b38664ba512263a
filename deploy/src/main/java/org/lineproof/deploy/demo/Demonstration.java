package org.lineproof.deploy.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.lineproof.deploy.demo.TriageReceipts.Issued;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.deploy.launcher.files.PrivateFile;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.proof.TrustAnchor;

/**
 * Loads the demonstration into a running installation through its public API: declarations, training lineage, 200
 * receipts and one human override. The four faults in it are not marked in any way; the product has to find them.
 */
public final class Demonstration {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Duration TRAINED_BEFORE = Duration.ofDays(40);
    private static final Duration AUDIT = Duration.ofDays(90);
    private static final String OVERRIDDEN_DECISION = "claim-0007";

    private final Endpoints endpoints;
    private final Path directory;
    private final Consumer<String> progress;

    /**
     * @param directory where the model server's signing key lies; it is drawn at first use
     * @param progress takes one line a step
     */
    public Demonstration(Endpoints endpoints, Path directory, Consumer<String> progress) {
        this.endpoints = endpoints;
        this.directory = directory;
        this.progress = progress;
    }

    /** How much was sent. */
    public record Counts(int lineageEvents, int receipts) {}

    /**
     * Sends everything; declarations that stand already are answered alike, but receipts are signed anew: load it once.
     *
     * @throws IOException if anything is not taken; the message says what and why
     */
    public Counts load() throws IOException {
        ApiClient pipeline = ApiClient.pipeline(endpoints);
        JwsSigner modelServer = new JwsSigner(seed());
        pipeline.post("/systems", TriageModel.systemDeclaration());
        pipeline.post("/models", TriageModel.modelDeclaration(modelServer.key()));
        pipeline.post("/datasets", sourceDeclaration());
        progress.accept("declared the AI system, its model and the source of its data");
        ApiClient.person(endpoints, endpoints.user("officer")).post("/grants", grant());
        progress.accept("the compliance officer granted the auditor access to it for " + AUDIT.toDays() + " days");
        approveAnchor();
        progress.accept("one person proposed the trust anchor of the model's proofs, another one approved it");

        Instant now = Instant.now();
        int events = new TrainingLineage(now.minus(TRAINED_BEFORE)).send(server(), pipeline.token());
        // The client hides what a server answers: ask what has arrived.
        int runs = pipeline.get("/lineage/runs").json().path("total").asInt();
        if (runs < TrainingLineage.RUNS) {
            throw new IOException(
                    "the lineage did not arrive: " + runs + " runs are known after " + events + " events");
        }
        progress.accept("sent " + events + " lineage events of the training");

        List<Issued> receipts = new TriageReceipts(modelServer, now).issue();
        int single = TriageModel.provedClaims().size();
        for (Issued receipt : receipts.subList(0, single)) {
            pipeline.post("/receipts", "application/sd-jwt", receipt.token().getBytes(StandardCharsets.US_ASCII));
        }
        sendBatch(pipeline, receipts.subList(single, receipts.size()));
        progress.accept("sent " + receipts.size() + " signed receipts, " + single + " of them with proofs");

        ApiClient.person(endpoints, endpoints.user("reviewer")).post("/oversight", override());
        progress.accept("a reviewer overrode decision " + OVERRIDDEN_DECISION);
        return new Counts(events, receipts.size());
    }

    private void approveAnchor() throws IOException {
        TrustAnchor anchor = ProofOfTriage.anchor();
        ApiClient.person(endpoints, endpoints.user("officer")).post("/trust-anchors", anchor.json());
        ApiClient admin = ApiClient.person(endpoints, endpoints.user("admin"));
        String path = "/trust-anchors/" + anchor.digest();
        if (admin.get(path).json().path("state").asText().equals("proposed")) {
            admin.post(path + "/approval", NODES.objectNode());
        }
    }

    private static void sendBatch(ApiClient pipeline, List<Issued> receipts) throws IOException {
        StringBuilder lines = new StringBuilder();
        receipts.forEach(receipt ->
                lines.append(NODES.objectNode().put("receipt", receipt.token())).append('\n'));
        var answer = pipeline.post(
                        "/receipts/batch",
                        "application/x-ndjson",
                        lines.toString().getBytes(StandardCharsets.UTF_8))
                .json();
        if (!answer.path("status").asText().equals("success")) {
            throw new IOException("not every receipt was taken: " + answer.path("failed"));
        }
    }

    private static ObjectNode sourceDeclaration() {
        return NODES.objectNode()
                .put("namespace", TrainingLineage.LAKE)
                .put("name", TrainingLineage.RAW)
                .put("kind", "source");
    }

    private ObjectNode grant() {
        LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(AUDIT.toDays());
        return NODES.objectNode()
                .put("auditor", endpoints.user("auditor").username())
                .put("system", TriageModel.SYSTEM)
                .put("until", last.toString())
                .put("reason", "Annual audit of the AI system");
    }

    private static ObjectNode override() {
        return NODES.objectNode()
                .put("system", TriageModel.SYSTEM)
                .put("decisionId", OVERRIDDEN_DECISION)
                .put("kind", "OVERRIDDEN")
                .put("reason", "The attached discharge letter shows a second operation that the claim does not code.")
                .put("newOutcome", "clinical-review");
    }

    /** OpenLineage clients are given the server, without a slash at the end, and add the path themselves. */
    private URI server() {
        String portal = endpoints.portal().toString();
        return URI.create(portal.substring(0, portal.length() - 1));
    }

    private byte[] seed() throws IOException {
        Path file = directory.resolve("demo-model-server.key");
        if (Files.notExists(file)) {
            byte[] seed = new byte[32];
            new SecureRandom().nextBytes(seed);
            PrivateFile.write(file, Base64.getEncoder().encode(seed));
        }
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
