package org.lineproof.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.rest.Container.Answer;
import org.lineproof.web.rest.body.BodyFilter;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;

/** What callers get from the container itself and from everything that is wrapped around our resources. */
class ContainerAnswersTest {

    /** Does what resources do, and fails as boundaries fail. */
    @Path("things")
    @Produces("application/json")
    public static class Things {

        @POST
        @Consumes("application/json")
        public ObjectNode declare(ObjectNode body) {
            return JsonNodeFactory.instance.objectNode().set("echo", body);
        }

        @POST
        @Path("bytes")
        @Consumes("application/x-ndjson")
        public ObjectNode count(byte[] body) {
            return JsonNodeFactory.instance.objectNode().put("bytes", body.length);
        }

        @GET
        public Response list(@Context UriInfo uri, @QueryParam("page") String page, @QueryParam("size") String size) {
            return Pages.cut(
                    uri,
                    PageQuery.of(page, size),
                    IntStream.range(0, 120).boxed().toList(),
                    JsonNodeFactory.instance::numberNode);
        }

        @GET
        @Path("fails/{how}")
        public ObjectNode fail(@PathParam("how") String how) {
            switch (how) {
                case "refused" -> throw new EJBException(Refusal.unprocessable("system", "is not registered"));
                case "busy" -> throw new EJBException(new SQLTransientConnectionException("no connection"));
                default -> throw new EJBException(new IllegalStateException("secret of the house"));
            }
        }
    }

    private final Container container = new Container(Things.class);

    @Test
    void anUnknownPathIsAProblem() throws Exception {
        assertProblem(404, container.get("nothing", Map.of()));
    }

    @Test
    void aWrongMethodIsAProblemThatNamesTheRightOnes() throws Exception {
        Answer answer = container.send("DELETE", "things", Map.of(), new byte[0]);

        assertProblem(405, answer);
        assertTrue(answer.header("Allow").contains("GET"));
    }

    @Test
    void anotherMediaTypeThanOursIsAProblemInBothDirections() throws Exception {
        assertProblem(406, container.get("things", Map.of("Accept", "text/csv")));
        assertProblem(415, container.send("POST", "things", Map.of("Content-Type", "text/xml"), utf8("<a/>")));
    }

    @Test
    void optionsAnswersWithTheMethodsAndNoDescriptionInXml() throws Exception {
        Answer answer = container.send("OPTIONS", "things", Map.of(), new byte[0]);

        assertTrue(answer.status() < 300);
        assertTrue(answer.header("Allow").contains("POST"));
        assertFalse(answer.body().contains("<"));
    }

    @Test
    void aStrictBodyIsReadAndAnUnclearOneRefused() throws Exception {
        Map<String, String> json = Map.of("Content-Type", "application/json");

        assertEquals(
                "{\"echo\":{\"a\":1}}",
                container.send("POST", "things", json, utf8("{\"a\":1}")).body());
        assertProblem(400, container.send("POST", "things", json, utf8("{\"a\":1,\"a\":2}")));
        assertProblem(400, container.send("POST", "things", json, utf8("[1]")));
        assertProblem(400, container.send("POST", "things", json, new byte[0]));
    }

    @Test
    void aGzipBodyIsInflatedAndItsInflatedSizeCounts() throws Exception {
        Map<String, String> gzip = Map.of("Content-Type", "application/x-ndjson", "Content-Encoding", "gzip");

        assertEquals(
                "{\"bytes\":100000}",
                container.send("POST", "things/bytes", gzip, zipped(100_000)).body());
        assertProblem(413, container.send("POST", "things/bytes", gzip, zipped(BodyFilter.MAX_BYTES + 1)));
        assertProblem(400, container.send("POST", "things/bytes", gzip, utf8("{\"receipt\":\"x\"}")));
    }

    @Test
    void anotherContentEncodingIsNotTaken() throws Exception {
        Map<String, String> brotli = Map.of("Content-Type", "application/x-ndjson", "Content-Encoding", "br");

        Answer answer = container.send("POST", "things/bytes", brotli, utf8("x"));

        assertProblem(415, answer);
        assertTrue(answer.body().contains("gzip"));
    }

    @Test
    void aRefusalOfABoundaryKeepsItsField() throws Exception {
        Answer answer = container.get("things/fails/refused", Map.of());

        assertEquals("system", assertProblem(422, answer).at("/errors/0/field").textValue());
    }

    @Test
    void backpressureSaysWhenToComeAgain() throws Exception {
        Answer answer = container.get("things/fails/busy", Map.of());

        assertProblem(503, answer);
        assertEquals("5", answer.header("Retry-After"));
    }

    @Test
    void ourOwnFaultShowsAnIdAndNothingElse() throws Exception {
        JsonNode problem = assertProblem(500, container.get("things/fails/unforeseen", Map.of()));

        assertTrue(problem.hasNonNull("errorId"));
        assertFalse(problem.toString().contains("secret"));
        assertFalse(problem.toString().contains("Exception"));
    }

    @Test
    void aPageTellsTotalsAndItsNeighbours() throws Exception {
        Answer answer = container.get("things?page=2&size=50", Map.of());
        JsonNode page = new JsonMapper().readTree(answer.body());

        assertEquals(50, page.get("items").size());
        assertEquals(50, page.at("/items/0").intValue());
        assertEquals(120, page.get("total").intValue());
        String links = answer.headers().get("Link").toString();
        assertTrue(links.contains("size=50&page=1>; rel=\"prev\""), links);
        assertTrue(links.contains("size=50&page=3>; rel=\"next\""), links);
        assertTrue(links.contains("size=50&page=3>; rel=\"last\""), links);
    }

    @Test
    void aPageBeyondTheEndIsEmptyAndLeadsBack() throws Exception {
        Answer answer = container.get("things?page=900&size=50", Map.of());

        assertTrue(answer.body().startsWith("{\"items\":[],"));
        String links = answer.headers().get("Link").toString();
        assertTrue(links.contains("size=50&page=3>; rel=\"prev\""), links);
        assertFalse(links.contains("rel=\"next\""), links);
    }

    private static JsonNode assertProblem(int status, Answer answer) throws IOException {
        assertEquals(status, answer.status(), answer.body());
        assertEquals(Problem.MEDIA_TYPE, answer.header("Content-Type"));
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertEquals(status, problem.get("status").intValue());
        assertTrue(problem.get("instance").textValue().startsWith("/api/v1/"));
        assertFalse(problem.get("detail").textValue().isBlank());
        return problem;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[zeros]);
        }
        return out.toByteArray();
    }
}
