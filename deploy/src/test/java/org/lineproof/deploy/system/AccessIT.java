package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Who may do what, with tokens of the real identity provider. */
class AccessIT {

    private final Installation installation = new Installation();
    private final Caller pipeline = installation.pipeline();
    private final Declared declared = Declared.by(pipeline);

    @Test
    void withoutATokenNothingIsAnswered() {
        Caller nobody = Caller.nobody(installation.endpoints());
        nobody.get("/systems").isProblem(401);
        nobody.post("/receipts", Installation.SD_JWT, declared.receipt("d-1")).isProblem(401);
        nobody.post("/lineage", "application/json", "{}").isProblem(401);
    }

    @Test
    void aTokenThatNobodySignedIsNotTaken() {
        Caller forger = Caller.withToken(installation.endpoints(), "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.");
        forger.get("/systems").isProblem(401);
    }

    @Test
    void anAuditorReadsButDoesNotWrite() {
        Caller auditor = installation.person("auditor");
        auditor.get("/systems/" + declared.system).is(200);
        auditor.post("/systems", declared.systemDeclaration()).isProblem(403);
        auditor.post("/receipts", Installation.SD_JWT, declared.receipt("d-2")).isProblem(403);
    }

    @Test
    void anAuditorReadsWhatIsGrantedAndOnlyAsLongAsItIs() {
        Declared other = Declared.by(pipeline);
        String hidden = pipeline.post("/receipts", Installation.SD_JWT, other.receipt("d-1"))
                .is(201)
                .json()
                .get("id")
                .asText();
        Caller guest = installation.person(Granted.GUEST);
        guest.get("/systems/" + declared.system).isProblem(404);
        guest.post("/grants", Granted.order(Granted.GUEST, null)).isProblem(403);

        JsonNode grant = Granted.toGuest(declared.system);
        guest.get("/systems/" + declared.system).is(200);
        assertEquals(1, guest.get("/systems").is(200).json().get("total").asInt());
        assertEquals(
                0,
                guest.get("/receipts?system=" + other.system)
                        .is(200)
                        .json()
                        .get("total")
                        .asInt());
        guest.get("/systems/" + other.system).isProblem(404);
        guest.get("/receipts/" + hidden).isProblem(404);
        guest.get("/entries/" + hidden).isProblem(404);
        guest.get("/logs/system/" + other.system).isProblem(404);
        Answer lineage = guest.get("/lineage/jobs").isProblem(403);
        assertTrue(lineage.json().get("detail").asText().contains("ask a compliance officer"), lineage::text);
        guest.get("/logs/audit").isProblem(403);
        assertEquals(
                1,
                guest.get("/grants").is(200).json().findValues("state").stream()
                        .filter(state -> state.asText().equals("granted"))
                        .count());

        assertEquals("revoked", Granted.revoked(grant).get("state").asText());
        assertEquals("revoked", Granted.revoked(grant).get("state").asText());
        guest.get("/systems/" + declared.system).isProblem(404);
        assertEquals(0, guest.get("/systems").is(200).json().get("total").asInt());
    }

    @Test
    void aPipelineIssuesNoReportsAndJudgesNoDecisions() {
        pipeline.post(
                        "/reports",
                        Declared.NODES.objectNode().put("definition", "R01").put("system", declared.system))
                .isProblem(403);
        pipeline.post(
                        "/oversight",
                        Declared.NODES
                                .objectNode()
                                .put("system", declared.system)
                                .put("decisionId", "d-3")
                                .put("kind", "REVIEWED")
                                .put("reason", "no"))
                .isProblem(403);
    }

    @Test
    void anotherTenantSeesNothingOfOurs() {
        String id = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-4"))
                .is(201)
                .json()
                .get("id")
                .asText();
        Caller foreign =
                Caller.machine(installation.endpoints(), installation.stack().secondPipeline());
        foreign.get("/systems/" + declared.system).isProblem(404);
        foreign.get("/receipts/" + id).isProblem(404);
        foreign.get("/entries/" + id).isProblem(404);
        foreign.post("/receipts", Installation.SD_JWT, declared.receipt("d-5"))
                .isProblem(422)
                .naming("system");
    }

    @Test
    void anInsurerReadsNothingButWhatWasDisclosedToIt() {
        Caller insurer = installation.person("insurer");
        for (String path : new String[] {"/systems", "/systems/" + declared.system, "/receipts", "/logs", "/pins"}) {
            insurer.get(path).isProblem(403);
        }
        insurer.get("/disclosures/" + "A".repeat(43)).isProblem(404);
        insurer.get("/disclosures/short").isProblem(404);
        pipeline.get("/disclosures/" + "A".repeat(43)).isProblem(403);
    }
}
