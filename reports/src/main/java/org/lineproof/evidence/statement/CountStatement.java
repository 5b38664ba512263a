package org.lineproof.evidence.statement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * What somebody other than the producer counted: so many decisions of a system in a period. A gateway or a bill can tell.
 *
 * @param source who counted ({@code iss})
 * @param system the AI system
 * @param from begin of the period, inclusive
 * @param to end of the period, exclusive, later than from
 * @param count decisions in the period, at least 0
 */
public record CountStatement(String source, String system, Instant from, Instant to, long count) {
    /** Header {@code typ} of a count. */
    public static final String TYPE = "lineproof-count+jwt";

    private static final long VERSION = 1;
    private static final int LAST_YEAR = 9999;

    /** @throws IllegalArgumentException unless the period begins before it ends */
    public CountStatement {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("expected a time after from");
        }
    }

    /**
     * Reads a count, whose signature the caller checks.
     *
     * @throws MalformedJson when it is of another type, or a claim is missing, unknown or malformed
     */
    public static CountStatement of(CompactJws jws) throws MalformedJson {
        if (!jws.typ().equals(TYPE)) {
            throw new MalformedJson("typ", "expected the header typ '" + TYPE + "'");
        }
        Members claims = Members.of(jws.payload(), "").only("count", "from", "iss", "system", "to", "v");
        if (claims.integer("v", 0) != VERSION) {
            throw claims.refusal("v", "only version " + VERSION + " of a count is known");
        }
        Instant from = claims.read("from", CountStatement::time);
        Instant to = claims.read("to", CountStatement::time);
        if (!from.isBefore(to)) {
            throw claims.refusal("to", "expected a time after from");
        }
        return new CountStatement(claims.text("iss"), claims.text("system"), from, to, claims.integer("count", 0));
    }

    /** The claims of a token to be signed. */
    public ObjectNode claims() {
        return fields().put("v", VERSION).put("iss", source).put("system", system);
    }

    /** What the log entry commits to besides the coordinates. */
    public ObjectNode fields() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("from", from.toString())
                .put("to", to.toString())
                .put("count", count);
    }

    private static Instant time(String text) {
        OffsetDateTime time;
        try {
            time = OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a time with zone, RFC 3339", e);
        }
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("expected a year from 0 to " + LAST_YEAR);
        }
        return time.toInstant();
    }
}
