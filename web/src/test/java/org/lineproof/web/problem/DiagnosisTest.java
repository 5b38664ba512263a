package org.lineproof.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ejb.ConcurrentAccessTimeoutException;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.tenancy.entity.Refusal;

class DiagnosisTest {

    @Test
    void everyKindOfRefusalHasItsStatus() {
        Map<Refusal, Integer> statuses = Map.of(
                Refusal.malformed("a", "r"), 400,
                Refusal.forbidden("r"), 403,
                Refusal.notFound("r"), 404,
                Refusal.conflict("a", "r"), 409,
                Refusal.gone("r"), 410,
                Refusal.tooLarge("a", "r"), 413,
                Refusal.unprocessable("a", "r"), 422,
                Refusal.unavailable("r"), 503);

        assertEquals(Refusal.Kind.values().length, statuses.size());
        statuses.forEach((refusal, status) -> assertEquals(
                status, Diagnosis.of(refusal).status(), refusal.kind().name()));
    }

    @Test
    void aRefusalKeepsFieldAndReasonThroughTheWrappingsOfTheContainer() {
        Refusal refusal = Refusal.unprocessable("system", "is not registered; register it first");

        Problem problem = Diagnosis.of(new RuntimeException(new EJBException(refusal)));

        assertEquals(422, problem.status());
        assertEquals(
                new FieldFault("system", "is not registered; register it first"),
                problem.faults().get(0));
    }

    @Test
    void aRefusalWithoutFieldHasNoFaults() {
        assertEquals(0, Diagnosis.of(Refusal.notFound("no such log")).faults().size());
    }

    @Test
    void malformedJsonIsTheCallersFault() {
        Problem problem = Diagnosis.of(new MalformedJson("signer.kty", "is unknown"));

        assertEquals(400, problem.status());
        assertEquals("signer.kty", problem.faults().get(0).field());
        assertEquals(
                "not well-formed",
                Diagnosis.of(new MalformedJson("", "not well-formed")).detail());
    }

    @Test
    void whatMayGoThroughLaterIsUnavailable() {
        assertEquals(
                503,
                Diagnosis.of(new EJBException(new SQLTransientConnectionException("pool")))
                        .status());
        assertEquals(
                503, Diagnosis.of(new ConcurrentAccessTimeoutException("lock")).status());
        for (String state : new String[] {"08006", "53300", "57P01", "40001", "40P01"}) {
            assertEquals(
                    503,
                    Diagnosis.of(new RuntimeException(new SQLException("x", state)))
                            .status(),
                    state);
        }
    }

    @Test
    void aBrokenConstraintIsOurFaultNotTheDatabases() {
        assertEquals(
                500, Diagnosis.of(new SQLException("duplicate key", "23505")).status());
        assertEquals(500, Diagnosis.of(new SQLException("no state")).status());
    }

    @Test
    void whatNobodyForesawGetsAnIdAndShowsNothingOfItself() {
        Problem first = Diagnosis.of(new IllegalStateException("secret of the house"));
        Problem second = Diagnosis.of(new IllegalStateException("secret of the house"));

        assertEquals(500, first.status());
        assertNotNull(first.errorId());
        assertNotEquals(first.errorId(), second.errorId());
        assertFalse(first.json("/").toString().contains("secret"));
        assertNull(Diagnosis.of(Refusal.notFound("x")).errorId());
    }

    @Test
    void aChainOfCausesThatBitesItsTailEnds() {
        Exception one = new Exception("one");
        Exception two = new Exception("two", one);
        one.initCause(two);

        assertEquals(500, Diagnosis.of(one).status());
    }
}
