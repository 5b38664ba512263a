package org.lineproof.deploy.system;

import com.fasterxml.jackson.databind.JsonNode;

/** What other tests begin with: an AI system that has something to show. */
public final class Recorded {

    private static final int RECEIPTS = 7;

    private Recorded() {}

    /** Registers a system, sends receipts and waits until all are anchored; returns the system's id. */
    public static String systemWithReceipts() {
        Installation installation = new Installation();
        Caller pipeline = installation.pipeline();
        Declared declared = Declared.by(pipeline);
        String last = "";
        for (int i = 0; i < RECEIPTS; i++) {
            last = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-" + i))
                    .is(201)
                    .json()
                    .get("id")
                    .asText();
        }
        installation.anchored(pipeline, last);
        return declared.system;
    }

    /** Loads the demonstration and waits until one of its proved decisions is anchored; returns the receipt's id. */
    public static String provedDecision() {
        Installation installation = new Installation();
        Demonstrated.in(installation);
        Caller officer = installation.person("officer");
        String receipt = Eventually.see(
                        "a proof that holds",
                        () -> officer.get("/receipts?system=claim-triage&size=500")
                                .is(200)
                                .json()
                                .findParents("proofVerdict"),
                        items -> items.stream().anyMatch(Recorded::isProved))
                .stream()
                .filter(Recorded::isProved)
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        installation.anchored(officer, receipt);
        return receipt;
    }

    private static boolean isProved(JsonNode item) {
        return item.path("proofVerdict").asText().equals("VALID");
    }
}
