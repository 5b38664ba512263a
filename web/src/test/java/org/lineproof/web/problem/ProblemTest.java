package org.lineproof.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void theJsonHasTheMembersOfRfc9457InTheirOrder() {
        String json = Problem.of(404, "not-found", "No such receipt.")
                .json("/api/v1/receipts/1")
                .toString();

        assertEquals(
                "{\"type\":\"urn:lineproof:problem:not-found\",\"title\":\"Not Found\",\"status\":404,"
                        + "\"detail\":\"No such receipt.\",\"instance\":\"/api/v1/receipts/1\"}",
                json);
    }

    @Test
    void everyWrongFieldIsNamedWithItsReason() {
        var json = Problem.ofFields(
                        400, List.of(new FieldFault("id", "is missing"), new FieldFault("signer.kty", "is unknown")))
                .json("/api/v1/models");

        assertEquals("2 fields are wrong; see errors", json.get("detail").textValue());
        assertEquals("id", json.at("/errors/0/field").textValue());
        assertEquals("is unknown", json.at("/errors/1/reason").textValue());
    }

    @Test
    void oneWrongFieldStandsInTheDetailToo() {
        Problem problem = Problem.ofFields(422, List.of(new FieldFault("system", "is not registered")));

        assertEquals("system: is not registered", problem.detail());
        assertEquals("unprocessable", problem.kind());
    }

    @Test
    void unprocessableContentHasATitleThoughTheRestApiDoesNotKnowIt() {
        assertEquals(
                "Unprocessable Content", Problem.of(422, "unprocessable", "x").title());
    }

    @Test
    void thereIsNoErrorIdUnlessTheFaultIsOurs() {
        assertFalse(Problem.of(400, "malformed", "x").json("/").has("errorId"));
        assertTrue(new Problem(500, "internal", "x", List.of(), "7").json("/").has("errorId"));
    }

    @Test
    void aSuccessIsNoProblem() {
        assertThrows(IllegalArgumentException.class, () -> Problem.of(200, "fine", "x"));
        assertThrows(IllegalArgumentException.class, () -> Problem.of(600, "odd", "x"));
    }
}
