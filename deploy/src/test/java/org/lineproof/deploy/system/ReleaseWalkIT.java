package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report leaves the house sealed, by the word of a second person. */
class ReleaseWalkIT {
    private final Installation installation = new Installation();
    private final Caller officer = installation.person("officer");
    private final Caller admin = installation.person("admin");

    @TempDir
    Path folder;

    @Test
    void whatOnePersonRequestsAnotherReleasesAndItIsSealed() throws Exception {
        JsonNode report = new Reports(officer).issued(Recorded.systemWithReceipts());
        String address = "/reports/" + report.get("id").asText();
        officer.post(address + "/release", decision("release")).isProblem(403);

        admin.post(address + "/release", decision("release")).is(202);
        JsonNode sealed = Eventually.see(
                "the report sealed",
                () -> officer.get(address).is(200).json(),
                json -> json.at("/release/state").asText().equals("sealed"));

        byte[] pdf =
                officer.get(sealed.at("/links/sealed-pdf").asText()).is(200).bytes();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("/ETSI.CAdES.detached"), "no PAdES signature in the file");
        byte[] container =
                officer.get(sealed.at("/links/container").asText()).is(200).bytes();
        byte[] pins = officer.get("/pins").is(200).bytes();
        new OfflineVerifier(folder).verify(container, pins).is(OfflineVerifier.VERIFIED);
        assertEquals(
                "sealed",
                officer.get(address + "/release").is(200).json().get("state").asText());
    }

    @Test
    void reportsOfTheCatalogueCanBeHadInGerman() {
        String system = Recorded.systemWithReceipts();
        for (String definition : new String[] {"R02", "R03", "R04", "R06", "R11", "R14", "R18", "R19"}) {
            ObjectNode body =
                    Reports.request(system).put("definition", definition).put("language", "de");
            JsonNode report = new Reports(officer).issued(body);
            JsonNode json =
                    officer.get(report.at("/links/json").asText()).is(200).json();
            assertEquals(definition, json.at("/definition/id").asText());
            assertEquals("de-DE", json.get("language").asText());
        }
    }

    private static ObjectNode decision(String word) {
        return Declared.NODES.objectNode().put("decision", word);
    }
}
