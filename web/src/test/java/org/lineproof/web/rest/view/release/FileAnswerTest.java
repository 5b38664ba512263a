package org.lineproof.web.rest.view.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.file.StoredFile;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.Container;
import org.lineproof.web.rest.Container.Answer;

/** What a caller gets who asks for a file of a report. */
class FileAnswerTest {
    private static final byte[] SEALED = "sealed".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = Hash.sha256(SEALED).hex();

    /** Sends a file as the resource of reports does. */
    @Path("files")
    public static class Files {
        @GET
        @Path("{version}")
        public Response file(@PathParam("version") int version, @Context Request request) {
            return FileAnswer.of(
                    done(),
                    new StoredFile(
                            ReportFormat.SEALED_PDF,
                            version,
                            SEALED.length,
                            Hash.sha256(SEALED),
                            new HeldBytes(SEALED)),
                    request);
        }
    }

    private final Container container = new Container(Files.class);

    @Test
    void itComesWithItsLengthItsNameAndItsDigest() throws Exception {
        Answer answer = container.get("files/0", Map.of());
        assertEquals(200, answer.status());
        assertEquals("sealed", answer.body());
        assertEquals("6", answer.header("Content-Length"));
        assertEquals("attachment; filename=\"R01-01-sealed.pdf\"", answer.header("Content-Disposition"));
        assertTrue(answer.header("ETag").contains(DIGEST), answer.header("ETag"));
    }

    @Test
    void aRenewedOneHasAnotherName() throws Exception {
        assertEquals(
                "attachment; filename=\"R01-01-renewal-2-sealed.pdf\"",
                container.get("files/2", Map.of()).header("Content-Disposition"));
    }

    @Test
    void whoHasItIsNotSentItAgain() throws Exception {
        Answer known = container.get("files/0", Map.of("If-None-Match", "\"" + DIGEST + "\""));
        assertEquals(304, known.status());
        assertEquals("", known.body());
        assertEquals(
                200,
                container.get("files/0", Map.of("If-None-Match", "\"other\"")).status());
    }

    @Test
    void aVersionIsANumberOrIsNotNamed() {
        assertNull(FileVersion.of(null));
        assertNull(FileVersion.of(""));
        assertEquals(0, FileVersion.of("0"));
        assertEquals(1_000, FileVersion.of("1000"));
        for (String wrong : new String[] {"1001", "-1", "first", "00001", "1.0"}) {
            ProblemException refused = assertThrows(ProblemException.class, () -> FileVersion.of(wrong), wrong);
            assertTrue(refused.problem().toString().contains("version"), wrong);
        }
    }

    private static ReportStanding done() {
        Instant from = Instant.parse("2026-11-01T00:00:00Z");
        ReportRequest request = new ReportRequest("R01", new SystemId("claim-triage"), from, from.plusSeconds(60));
        return new ReportStanding(
                new UUID(0, 1),
                request,
                "officer",
                from,
                ReportStanding.State.DONE,
                100,
                "issued",
                1,
                "R01-01",
                new UUID(0, 2));
    }
}
