package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is never lost: with the chain away, and with the server killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageIT {

    private static final int BURST = 120;
    private static final String PUBLISHED = "published";
    /** Of one node, see lineproof.report.workers. */
    private static final int MADE_AT_A_TIME = 2;

    private final Installation installation = new Installation();

    @TempDir
    Path folder;

    @Test
    @Order(1)
    void withoutTheChainEvidenceIsTakenAndPublishedAndAnchorsCatchUp() throws Exception {
        Caller pipeline = installation.pipeline();
        Declared declared = Declared.by(pipeline);
        Reports reports = new Reports(installation.person("officer"));
        installation.stack().stopLedger();
        String id;
        JsonNode early;
        JsonNode later;
        try {
            id = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-1"))
                    .is(201)
                    .json()
                    .get("id")
                    .asText();
            JsonNode published = installation.published(pipeline, id);
            assertTrue(!published.hasNonNull("anchor"), published::toString);
            Eventually.see(
                    "since when the ledger is missed",
                    () -> pipeline.get("/ledger").is(200).json(),
                    json -> json.hasNonNull("unanchoredSince"));
            early = reports.issued(declared.system);
            later = reports.issued(declared.system);
            assertEquals(0, waits(later), "after the first it is known that the chain is away");
            requireUnanchored(reports, later);
        } finally {
            installation.stack().startLedger();
        }
        installation.anchored(pipeline, id);
        for (JsonNode head : reports.heads(reports.issued(declared.system))) {
            assertNotEquals(PUBLISHED, head.get("state").asText(), head::toString);
        }
        reports.requireSameAgain(early);
        reports.requireSameAgain(later);
        installation.assertIntact("system/" + declared.system);
    }

    /** The report says since when the log of its system waits for the chain, and its bundle is verified as far as that. */
    private void requireUnanchored(Reports reports, JsonNode report) throws Exception {
        JsonNode ofTheSystem = reports.heads(report).get(0);
        assertEquals(PUBLISHED, ofTheSystem.get("state").asText(), ofTheSystem::toString);
        try (PDDocument document = Loader.loadPDF(reports.file(report, "pdf"))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertTrue(text.contains("unanchoredsince20"), text);
        }
        byte[] pins = installation.person("officer").get("/pins").is(200).bytes();
        new OfflineVerifier(folder)
                .verify(reports.file(report, "bundle"), pins)
                .is(OfflineVerifier.VERIFIED)
                .saying("state of the logs, weakest:    " + PUBLISHED);
    }

    /** How often a report looked whether the chain has taken its logs by now. */
    private long waits(JsonNode report) {
        return installation.count("select count(*) from report_progress where step like 'waiting until the newest%'"
                + " and report_id = '" + report.get("id").asText() + "'");
    }

    @Test
    @Order(2)
    void withoutTheTimeStampAuthorityEvidenceIsPublishedAndAnchoredAndStampsCatchUp() throws Exception {
        Caller pipeline = installation.pipeline();
        Declared declared = Declared.by(pipeline);
        installation.stack().stopTimeStamps();
        String id;
        try {
            id = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-1"))
                    .is(201)
                    .json()
                    .get("id")
                    .asText();
            installation.published(pipeline, id);
            JsonNode anchored = installation.anchored(pipeline, id);
            assertEquals(0, anchored.at("/anchor/timestamps").size(), anchored::toString);
            Eventually.see(
                    "since when the authority is missed",
                    () -> pipeline.get("/ledger").is(200).json(),
                    json -> json.at("/timestamps/unstampedSince").isTextual());
        } finally {
            installation.stack().startTimeStamps();
        }
        JsonNode stamped = Eventually.see(
                "the time stamps of checkpoint and block",
                () -> installation.anchored(pipeline, id),
                json -> json.at("/anchor/timestamps").size() == 2);
        for (JsonNode stamp : stamped.at("/anchor/timestamps")) {
            assertEquals("Local test authority", stamp.get("authority").asText());
            assertEquals(
                    "local test authority, no evidential value",
                    stamp.get("evidentialValue").asText());
        }
    }

    @Test
    @Order(3)
    void aServerKilledRightAfterTheAcknowledgementAndWhileItMakesReportsLosesNothing() throws Exception {
        Caller pipeline = installation.pipeline();
        Declared declared = Declared.by(pipeline);
        List<String> acknowledged = new ArrayList<>();
        acknowledged.add(pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-first"))
                .is(201)
                .json()
                .get("id")
                .asText());
        installation.anchored(pipeline, acknowledged.get(0));
        List<String> reports = killedInTheMiddle(pipeline, declared, acknowledged);
        installation.stack().startServer();

        Caller again = installation.pipeline();
        for (String id : acknowledged) {
            installation.published(again, id);
        }
        JsonNode log = installation.published(again, acknowledged.get(BURST));
        assertTrue(log.at("/entry/checkpoint/size").asLong() > BURST, log::toString);
        installation.anchored(again, acknowledged.get(BURST));
        requireResumed(reports.subList(0, MADE_AT_A_TIME));
        requireMadeOnce(reports.get(MADE_AT_A_TIME));
        installation.assertIntact("system/" + declared.system);
        installation.assertIntact("audit");
    }

    /** Kills the server in the midst of receipts and reports; the addresses of these, those being made first. */
    private List<String> killedInTheMiddle(Caller pipeline, Declared declared, List<String> acknowledged)
            throws Exception {
        Caller officer = installation.person("officer");
        try (HeldReports held = HeldReports.in(installation.stack())) {
            List<String> asked = new ArrayList<>();
            for (int i = 0; i <= MADE_AT_A_TIME; i++) {
                asked.add(new Reports(officer).asked(Reports.request(declared.system)));
            }
            for (String making : asked.subList(0, MADE_AT_A_TIME)) {
                JsonNode seen = held.caught(officer, making);
                assertEquals("running", seen.get("state").asText(), seen::toString);
                assertEquals(1, seen.get("attempts").asInt(), seen::toString);
            }
            for (int i = 0; i < BURST; i++) {
                acknowledged.add(pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-" + i))
                        .is(201)
                        .json()
                        .get("id")
                        .asText());
            }
            installation.stack().killServer();
            return asked;
        }
    }

    /** Made again by the new process, of what was logged when the killed one began; issued once. */
    private void requireResumed(List<String> addresses) throws Exception {
        Caller officer = installation.person("officer");
        Reports reports = new Reports(officer);
        for (String address : addresses) {
            JsonNode report = reports.finishedAt(address);
            assertEquals("done", report.get("state").asText(), report::toString);
            assertEquals(2, report.get("attempts").asInt(), report::toString);
            assertEquals(2, claims("count(distinct worker)", report), "the killed process and the new one");
            assertEquals(1, reports.heads(report).at("/0/size").asLong(), "the log as it was then");
            assertEquals(1, issues(report));
            reports.requireSameAgain(report);
            byte[] pins = officer.get("/pins").is(200).bytes();
            new OfflineVerifier(folder)
                    .verify(reports.file(report, "bundle"), pins)
                    .is(OfflineVerifier.VERIFIED);
        }
    }

    /** What waited when the server was killed is made at the first attempt. */
    private void requireMadeOnce(String address) {
        Reports reports = new Reports(installation.person("officer"));
        JsonNode report = reports.finishedAt(address);
        assertEquals("done", report.get("state").asText(), report::toString);
        assertEquals(1, report.get("attempts").asInt(), report::toString);
        assertEquals(1, issues(report));
    }

    private long claims(String what, JsonNode report) {
        return installation.count("select " + what + " from report_claim where report_id = '"
                + report.get("id").asText() + "'");
    }

    private long issues(JsonNode report) {
        return installation.count("select count(*) from report_issue where report_id = '"
                + report.get("id").asText() + "'");
    }
}
