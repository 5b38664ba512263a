package org.lineproof.web.rest.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.rest.Container;
import org.lineproof.web.rest.Container.Answer;

/** Which form of a receipt a caller gets, and what stands in its place before publication. */
class ReceiptAnswersTest {

    /** Answers as the resources of entries and receipts do. */
    @Path("things")
    public static class Things {

        @GET
        @Path("published")
        @Produces({MediaType.APPLICATION_JSON, ReceiptAnswers.COSE, ReceiptAnswers.SCITT, MediaType.TEXT_PLAIN})
        public Response published(@Context Request request) {
            MediaType form = ReceiptAnswers.form(request);
            return ReceiptAnswers.file(form, "name", form.toString().getBytes(StandardCharsets.UTF_8));
        }

        @GET
        @Path("pending")
        @Produces({MediaType.APPLICATION_JSON, ReceiptAnswers.COSE, ReceiptAnswers.SCITT, MediaType.TEXT_PLAIN})
        public Response pending() {
            return ReceiptAnswers.pending("/api/v1/things/pending");
        }
    }

    private final Container container = new Container(Things.class);

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "application/json, application/json",
        "application/cose, application/cose",
        "application/scitt-receipt+cose, application/scitt-receipt+cose",
        "text/plain, text/plain",
        "'text/plain;q=0.2, application/cose;q=0.9', application/cose",
        "'text/html, text/*;q=0.1', text/plain"
    })
    void theCallerChoosesByAccept(String accept, String form) throws Exception {
        Answer answer = container.get("things/published", Map.of("Accept", accept));

        assertEquals(200, answer.status());
        assertEquals(form, answer.header("Content-Type"));
        assertEquals("Accept", answer.header("Vary"));
    }

    @Test
    void anotherFormIsAProblem() throws Exception {
        Answer answer = container.get("things/published", Map.of("Accept", "application/xml"));

        assertEquals(406, answer.status());
        assertEquals(Problem.MEDIA_TYPE, answer.header("Content-Type"));
    }

    @Test
    void beforePublicationTheAnswerSaysWhenToComeAgainWhateverTheForm() throws Exception {
        for (String accept : new String[] {"application/json", "application/cose", "text/plain"}) {
            Answer answer = container.get("things/pending", Map.of("Accept", accept));

            assertEquals(409, answer.status());
            assertEquals("1", answer.header("Retry-After"));
            assertEquals(Problem.MEDIA_TYPE, answer.header("Content-Type"));
            assertTrue(answer.body().contains("not published yet"), answer.body());
        }
    }
}
