package org.lineproof.deploy.system;

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
}
