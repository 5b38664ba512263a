package org.lineproof.deploy.system;

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
