package org.lineproof.access;

import java.util.UUID;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.registry.entity.JobId;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.reporting.entity.text.SectionPlace;

/**
 * One of two AI systems of an organisation with something of everything that is recorded about a system.
 *
 * @param registration entry in the log {@code audit}
 * @param training the job that trained its model
 * @param document digest of what its answer rests on
 * @param imported entry of a bundle of its supplier
 */
record Side(
        SystemId system,
        ModelDigest model,
        JobId training,
        UUID registration,
        UUID receipt,
        String decision,
        UUID report,
        ModelDigest document,
        UUID imported,
        String trustAnchor,
        String origin) {

    SectionPlace place() {
        return new SectionPlace(system, "R07", 1);
    }

    /** What nobody has: it looks like what may not be read. */
    static Side never(Gateway gateway) {
        return new Side(
                new SystemId("never-registered"),
                new ModelDigest("sha256:" + "e".repeat(64)),
                new JobId("jobs", "train-never"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "claim-of-nobody",
                UUID.randomUUID(),
                new ModelDigest("sha256:" + "f".repeat(64)),
                UUID.randomUUID(),
                "sha256:" + "f".repeat(64),
                "lineproof.local/" + gateway.tenant().id() + "/system/never-registered");
    }
}
