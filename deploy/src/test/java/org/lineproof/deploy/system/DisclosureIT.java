package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hospital discloses one proved decision to an insurer, who checks it without the hospital; and nothing that the hospital
 * discloses, publishes or anchors holds a feature of a patient.
 */
class DisclosureIT {

    private static final Installation INSTALLATION = new Installation();
    private static final int TILE = 256;

    private final Caller officer = INSTALLATION.person("officer");
    private final Caller insurer = INSTALLATION.person("insurer");

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        Demonstrated.in(INSTALLATION);
    }

    @Test
    void theInsurerReadsInPlainWordsWhatIsProvedAndChecksItAlone() throws Exception {
        JsonNode made = disclosed(anchored("claim-0009"), order()).is(201).json();
        JsonNode opened = insurer.get("/disclosures/" + token(made)).is(200).json();

        JsonNode shown = opened.at("/verification/conclusion/shown");
        assertTrue(
                shown.get(0).asText().startsWith("Proved: this registered model (triage, version 1.4.0, digest sha256:")
                        && shown.get(0)
                                .asText()
                                .endsWith("for the decision claim-0009, gave the class clinical-review."),
                shown::toString);
        assertTrue(opened.at("/verification/conclusion/notProved").toString().contains("forgeable by the maker"));
        assertEquals(
                Set.of(
                        "modelDigest",
                        "modelVersion",
                        "decisionId",
                        "decisionSalt",
                        "time",
                        "inputCommitment",
                        "outputClass",
                        "proof"),
                names(opened.get("fields")));

        byte[] bundle =
                insurer.get("/disclosures/" + token(made) + "/bundle").is(200).bytes();
        byte[] pins = officer.get("/pins").is(200).bytes();
        OfflineVerifier verifier = new OfflineVerifier(folder);
        verifier.verify(bundle, pins)
                .is(OfflineVerifier.VERIFIED)
                .saying(shown.get(0).asText())
                .saying("not proved:")
                .saying("forgeable by the maker of the key");
        verifier.verifyWithoutPins(bundle)
                .is(OfflineVerifier.INDETERMINATE)
                .saying("internally consistent only")
                .saying("trust anchor that the bundle brings itself");
    }

    @Test
    void whatElseOfTheHospitalTheInsurerAsksForItIsRefused() {
        String receipt = receipt("claim-0003");
        for (String path : Set.of(
                "/systems",
                "/receipts",
                "/receipts/" + receipt,
                "/receipts/" + receipt + "/disclosures",
                "/logs",
                "/reports",
                "/pins",
                "/trust-anchors")) {
            insurer.get(path).isProblem(403);
        }
        insurer.post("/receipts/" + receipt + "/disclosures", order()).isProblem(403);
        INSTALLATION
                .person("auditor")
                .post("/receipts/" + receipt + "/disclosures", order())
                .isProblem(403);
    }

    @Test
    void aLinkIsUnknownToEverybodyElse() {
        JsonNode made = disclosed(receipt("claim-0004"), order()).is(201).json();
        Caller authority = INSTALLATION.person("authority");
        Answer foreign = authority.get("/disclosures/" + token(made)).isProblem(404);
        Answer never = authority.get("/disclosures/" + "A".repeat(43)).isProblem(404);
        assertEquals(never.json().get("detail"), foreign.json().get("detail"), "nobody else learns that it exists");
        authority.get("/disclosures/" + token(made) + "/bundle").isProblem(404);
        officer.get("/disclosures/" + token(made)).isProblem(403);
        Caller.nobody(INSTALLATION.endpoints())
                .get("/disclosures/" + token(made))
                .isProblem(401);
    }

    @Test
    void aWithdrawnAndAnExpiredLinkOpenNothing() {
        String receipt = receipt("claim-0005");
        JsonNode made = disclosed(receipt, order()).is(201).json();
        insurer.get("/disclosures/" + token(made)).is(200);
        String withdrawal =
                "/receipts/" + receipt + "/disclosures/" + made.get("id").asText() + "/withdrawal";
        officer.post(withdrawal, Declared.NODES.objectNode()).is(200);
        officer.post(withdrawal, Declared.NODES.objectNode()).isProblem(409);
        assertGone("withdrawn", made);

        JsonNode brief = disclosed(
                        receipt,
                        order().put(
                                        "expiresAt",
                                        Instant.now()
                                                .plus(2, ChronoUnit.SECONDS)
                                                .toString()))
                .is(201)
                .json();
        Eventually.see(
                "the link expired",
                () -> insurer.get("/disclosures/" + token(brief)),
                answer -> answer.response().statusCode() == 410);
        assertGone("expired", brief);
        JsonNode list = officer.get("/receipts/" + receipt + "/disclosures")
                .is(200)
                .json()
                .get("items");
        assertEquals("expired", list.get(0).get("state").asText(), list::toString);
        assertEquals("withdrawn", list.get(1).get("state").asText(), list::toString);
        assertEquals("opened", list.get(1).at("/acts/0/act").asText(), list::toString);
        assertEquals("insurer", list.get(1).at("/acts/0/by").asText(), list::toString);
    }

    @Test
    void afterAnErasureTheAnswerIsErased() {
        Caller pipeline = INSTALLATION.pipeline();
        Declared declared = Declared.by(pipeline);
        String receipt = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-1"))
                .is(201)
                .json()
                .get("id")
                .asText();
        INSTALLATION.published(pipeline, receipt);
        JsonNode made = disclosed(receipt, order()).is(201).json();
        insurer.get("/disclosures/" + token(made)).is(200);
        INSTALLATION.tamper("delete from sealed_content where entry_id = '" + receipt + "'");
        assertGone("erased", made);
    }

    @Test
    void anOrderThatDoesNotFitIsRefusedByField() {
        String receipt = receipt("claim-0006");
        disclosed(receipt, order().put("recipient", "the insurer"))
                .isProblem(422)
                .naming("recipient");
        disclosed(receipt, order().put("expiresAt", "tomorrow")).isProblem(400).naming("expiresAt");
        disclosed(receipt, order().put("expiresAt", "2020-01-01T00:00:00Z"))
                .isProblem(422)
                .naming("expiresAt");
        ObjectNode fields = order();
        fields.putArray("fields").add("subjectRef");
        disclosed(receipt, fields).isProblem(422).naming("fields");
        ObjectNode unknown = order();
        unknown.putArray("fields").add("features");
        disclosed(receipt, unknown).isProblem(422).naming("fields");
        disclosed(receipt, order().put("more", 1)).isProblem(400).naming("more");
    }

    /** Every one of the 24 proved decisions is disclosed, and everything that left the house is searched. */
    @Test
    void notOneFeatureOfAPatientLeavesTheHouse() throws Exception {
        FeatureSearch search = FeatureSearch.ofTheDemonstration();
        Map<String, String> claims = claims();
        assertEquals(24, claims.size());
        for (String receipt : claims.values()) {
            JsonNode made = disclosed(receipt, order()).is(201).json();
            search.look(
                    "the answers",
                    insurer.get("/disclosures/" + token(made)).is(200).bytes());
            search.look(
                    "the bundles",
                    insurer.get("/disclosures/" + token(made) + "/bundle")
                            .is(200)
                            .bytes());
        }
        for (JsonNode log : officer.get("/logs").is(200).json().get("items")) {
            published(search, log);
        }
        PublishedChain chain = new PublishedChain(INSTALLATION.endpoints().ledger());
        chain.read(bytes -> search.look("the chain", bytes));
        assertTrue(chain.transactions() > 0, "nothing was anchored");

        System.out.println(search.report() + "; " + chain.transactions() + " transactions");
        assertEquals(Map.of("the answers", 0L, "the bundles", 0L, "the logs", 0L, "the chain", 0L), search.found());
    }

    private static void published(FeatureSearch search, JsonNode log) {
        Caller anybody = Caller.nobody(INSTALLATION.endpoints());
        String files = INSTALLATION.endpoints().logs() + "/"
                + INSTALLATION.endpoints().tenant() + "/" + log.get("log").asText();
        byte[] checkpoint = anybody.get(files + "/checkpoint").is(200).bytes();
        search.look("the logs", checkpoint);
        long size = Long.parseLong(new String(checkpoint, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow());
        for (long tile = 0; tile * TILE < size; tile++) {
            long width = Math.min(TILE, size - tile * TILE);
            String part = tile(tile) + (width == TILE ? "" : ".p/" + width);
            for (String kind : Set.of("entries", "0")) {
                search.look(
                        "the logs",
                        anybody.get(files + "/tile/" + kind + "/" + part)
                                .is(200)
                                .bytes());
            }
        }
    }

    /** C2SP tlog-tiles: three digits at a time, all but the last after an x. */
    private static String tile(long index) {
        String last = String.format(Locale.ROOT, "%03d", index % 1_000);
        return index < 1_000 ? last : "x" + tile(index / 1_000).replace("/", "/x") + "/" + last;
    }

    private void assertGone(String word, JsonNode made) {
        String detail = insurer.get("/disclosures/" + token(made))
                .isProblem(410)
                .json()
                .get("detail")
                .asText();
        assertTrue(detail.contains(word), detail);
        insurer.get("/disclosures/" + token(made) + "/bundle").isProblem(410);
    }

    private static ObjectNode order() {
        return Declared.NODES.objectNode().put("recipient", "insurer").put("reason", "review of one claim");
    }

    private Answer disclosed(String receipt, ObjectNode order) {
        return officer.post("/receipts/" + receipt + "/disclosures", order);
    }

    private static String token(JsonNode made) {
        String token = made.get("token").asText();
        assertTrue(made.get("link").asText().endsWith("/disclosed.xhtml?token=" + token), made::toString);
        return token;
    }

    private String anchored(String decision) {
        String receipt = receipt(decision);
        INSTALLATION.anchored(officer, receipt);
        return receipt;
    }

    private String receipt(String decision) {
        return claims().get(decision);
    }

    /** The receipts of the demonstration that carry proofs, by decision, once all proofs were looked at. */
    private Map<String, String> claims() {
        Map<String, String> claims = new TreeMap<>();
        JsonNode items = Eventually.see(
                "every proof looked at",
                () -> officer.get("/receipts?system=claim-triage&size=500")
                        .is(200)
                        .json()
                        .get("items"),
                seen -> StreamSupport.stream(seen.spliterator(), false)
                        .noneMatch(item -> item.path("proofVerdict").asText().equals("PENDING")));
        for (JsonNode item : items) {
            if (item.hasNonNull("proofSystem")) {
                claims.put(item.get("decisionId").asText(), item.get("id").asText());
            }
        }
        assertFalse(claims.isEmpty(), items::toString);
        return claims;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
