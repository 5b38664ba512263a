package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a receipt to a report whose bundle an auditor checks without us. */
class ReportWalkIT {

    private final Installation installation = new Installation();
    private final Caller officer = installation.person("officer");
    private final Reports reports = new Reports(officer);

    @TempDir
    Path folder;

    @Test
    void aReportIsMadeFromWhatWasLoggedAndItsBundleVerifiesOffline() throws Exception {
        String system = Recorded.systemWithReceipts();
        JsonNode report = reports.issued(system);

        byte[] pdf = officer.get(report.at("/links/pdf").asText()).is(200).bytes();
        assertTrue(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        JsonNode json = officer.get(report.at("/links/json").asText()).is(200).json();
        assertTrue(json.toString().contains(system));
        assertFalse(json.toString().contains("compliant"));
        byte[] bundle = officer.get(report.at("/links/bundle").asText()).is(200).bytes();
        byte[] pins = officer.get("/pins").is(200).bytes();

        OfflineVerifier auditor = new OfflineVerifier(folder);
        auditor.verify(bundle, pins).is(OfflineVerifier.VERIFIED).saying("complete");
        auditor.verifyWithoutPins(bundle).is(OfflineVerifier.INDETERMINATE).saying("internally consistent only");
        byte[] foreign = installation.foreignPins();
        assertTrue(auditor.verify(bundle, foreign).status() != OfflineVerifier.VERIFIED);
    }

    @Test
    void aReportCanBeHadInTheFormatsOfOtherToolsToo() throws Exception {
        JsonNode report = reports.issued(Recorded.systemWithReceipts());
        JsonNode links = report.get("links");
        byte[] tables = officer.get(links.get("csv").asText()).is(200).bytes();
        assertTrue(new String(tables, StandardCharsets.UTF_8).contains("index.csv"));
        JsonNode lineage = officer.get(links.get("prov").asText()).is(200).json();
        assertFalse(lineage.get("@graph").isEmpty());
        JsonNode materials =
                officer.get(links.get("cyclonedx").asText()).is(200).json();
        assertEquals("1.7", materials.get("specVersion").asText());
        officer.get(links.get("openlineage").asText()).is(200);
        officer.get("/reports/" + report.get("id").asText() + "/docx").isProblem(404);
    }

    @Test
    void aChangedByteOfTheBundleIsFound() throws Exception {
        JsonNode report = reports.issued(Recorded.systemWithReceipts());
        byte[] bundle = officer.get(report.at("/links/bundle").asText()).is(200).bytes();
        byte[] pins = officer.get("/pins").is(200).bytes();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            byte[] changed = bundle.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            OfflineVerifier.Outcome outcome = new OfflineVerifier(folder).verify(changed, pins);
            assertEquals(OfflineVerifier.FAILED, outcome.status(), "seed " + seed + " at " + at + outcome.text());
        }
    }

    @Test
    void aSystemOfWhichNothingIsLoggedHasAReportThatSaysSo() throws Exception {
        JsonNode report = reports.issued(Declared.by(installation.pipeline()).system);
        JsonNode json = officer.get(report.at("/links/json").asText()).is(200).json();
        assertTrue(json.toString().contains("nothing is logged up to the checkpoint of size 0"), json::toString);
        byte[] bundle = officer.get(report.at("/links/bundle").asText()).is(200).bytes();
        byte[] pins = officer.get("/pins").is(200).bytes();
        new OfflineVerifier(folder)
                .verify(bundle, pins)
                .is(OfflineVerifier.VERIFIED)
                .saying("complete: no entry under this checkpoint");
    }

    @Test
    void aReportOfAnUnknownSystemIsRefusedByName() {
        officer.post("/reports", Reports.request("nobody-knows")).isProblem(422).naming("system");
        officer.post("/reports", Reports.request("nobody-knows").put("definition", "R99"))
                .isProblem(422)
                .naming("definition");
    }
}
