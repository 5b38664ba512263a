package org.lineproof.web.rest.view.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.release.DraftFile;
import org.lineproof.reporting.entity.release.ReleaseAct;
import org.lineproof.reporting.entity.release.ReleaseStanding;
import org.lineproof.reporting.entity.release.SealingStep;
import org.lineproof.reporting.entity.seal.ArchiveStanding;
import org.lineproof.reporting.entity.seal.RenewalFailure;
import org.lineproof.reporting.entity.seal.RenewalNote;
import org.lineproof.tenancy.entity.TenantId;

class ReleaseJsonTest {
    private static final TenantId TENANT = new TenantId("fund");
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final ReportStanding REPORT = new ReportStanding(
            new UUID(0, 1),
            new ReportRequest("R01", new SystemId("claim-triage"), NOW.minusSeconds(60), NOW),
            "ada",
            NOW,
            ReportStanding.State.DONE,
            100,
            "issued",
            1,
            "R01-01",
            new UUID(0, 2));

    private static ReleaseAct act(ReleaseAct.Kind kind, Instant stampEndsAt) {
        return new ReleaseAct(new UUID(0, 3), TENANT, REPORT, kind, "grace", null, stampEndsAt, NOW);
    }

    @Test
    void whatKeepsAReleasedReportFromBeingSealedIsTold() {
        SealingStep failed =
                new SealingStep(REPORT.id(), TENANT, SealingStep.State.FAILED, 0, "no sealing key for fund", NOW);
        ObjectNode json = ReleaseJson.of(ReleaseStanding.of(List.of(act(ReleaseAct.Kind.RELEASED, null)), failed, NOW));
        assertEquals("released", json.path("state").asText());
        assertFalse(json.path("sealing").asBoolean());
        assertEquals("no sealing key for fund", json.path("step").asText());
        assertEquals("grace", json.at("/decided/by").asText());
        assertFalse(json.path("decided").has("stampEndsAt"));
    }

    @Test
    void theEndOfTheStampIsToldOfWhatIsSealed() {
        List<ReleaseAct> acts = List.of(
                act(ReleaseAct.Kind.RELEASED, null),
                act(ReleaseAct.Kind.SEALED, Instant.parse("2029-01-01T00:00:00Z")));
        ObjectNode json = ReleaseJson.of(ReleaseStanding.of(acts, null, NOW));
        assertEquals("2029-01-01T00:00:00Z", json.at("/sealed/stampEndsAt").asText());
        assertEquals(new UUID(0, 3).toString(), json.at("/sealed/entry").asText());
    }

    @Test
    void theArchiveTimeStampIsToldWithItsRenewalsAndWhatKeepsItFromBeingRenewed() {
        Instant end = Instant.parse("2032-01-01T00:00:00Z");
        RenewalNote renewal = new RenewalNote(new UUID(0, 4), 1, RenewalNote.BY_ITSELF, end, NOW);
        RenewalFailure failure = new RenewalFailure(TENANT, REPORT.id(), "the authority is away", NOW);
        ObjectNode json = ReleaseJson.of(new ArchiveStanding(end, List.of(renewal), failure, end.plusSeconds(1)));
        assertEquals("2032-01-01T00:00:00Z", json.path("validUntil").asText());
        assertEquals("2032-01-01T00:00:01Z", json.path("keptUntil").asText());
        assertEquals(1, json.path("renewed").asInt());
        assertEquals("lineproof", json.at("/renewals/0/by").asText());
        assertEquals("the authority is away", json.at("/problem/reason").asText());
        ObjectNode fine = ReleaseJson.of(new ArchiveStanding(null, List.of(), null, end));
        assertTrue(fine.path("validUntil").isNull());
        assertTrue(fine.path("problem").isNull());
    }

    @Test
    void theFilesToDecideAboutHaveSizeAndDigest() {
        byte[] file = "abc".getBytes(StandardCharsets.US_ASCII);
        DraftFile pdf = new DraftFile(
                ReportFormat.PDF, file.length, "sha256:" + Hash.sha256(file).hex());
        ObjectNode json = ReleaseJson.of(ReleaseStanding.of(List.of(), null, NOW), List.of(pdf), Optional.empty());
        assertTrue(json.path("archiveStamp").isNull());
        assertEquals("pdf", json.at("/files/0/format").asText());
        assertEquals(3, json.at("/files/0/size").asInt());
        // FIPS 180-4, the example "abc".
        assertEquals(
                "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                json.at("/files/0/digest").asText());
    }
}
