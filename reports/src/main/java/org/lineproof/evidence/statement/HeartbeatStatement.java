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
 * What a producer states about its own numbering: so many statements of this epoch it has made until now. Numbers begin
 * with 1 and have no holes, so the count is the last number given, and what was never sent shows.
 *
 * @param producer who states it ({@code iss})
 * @param system the AI system
 * @param epoch the producer's epoch, at least 0
 * @param count statements made in the epoch, at least 0
 * @param time until when, by the producer's clock
 */
public record HeartbeatStatement(String producer, String system, long epoch, long count, Instant time) {
    /** Header {@code typ} of a heartbeat. */
    public static final String TYPE = "lineproof-heartbeat+jwt";

    private static final long VERSION = 1;
    private static final int LAST_YEAR = 9999;

    /**
     * Reads a heartbeat, whose signature the caller checks.
     *
     * @throws MalformedJson when it is of another type, or a claim is missing, unknown or malformed
     */
    public static HeartbeatStatement of(CompactJws jws) throws MalformedJson {
        if (!jws.typ().equals(TYPE)) {
            throw new MalformedJson("typ", "expected the header typ '" + TYPE + "'");
        }
        Members claims = Members.of(jws.payload(), "").only("count", "epoch", "iss", "system", "time", "v");
        if (claims.integer("v", 0) != VERSION) {
            throw claims.refusal("v", "only version " + VERSION + " of a heartbeat is known");
        }
        return new HeartbeatStatement(
                claims.text("iss"),
                claims.text("system"),
                claims.integer("epoch", 0),
                claims.integer("count", 0),
                claims.read("time", HeartbeatStatement::time));
    }

    /** The claims of a token to be signed. */
    public ObjectNode claims() {
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        claims.put("v", VERSION).put("iss", producer).put("system", system).put("epoch", epoch);
        return claims.put("count", count).put("time", time.toString());
    }

    /** What the log entry commits to besides the coordinates. */
    public ObjectNode fields() {
        return JsonNodeFactory.instance.objectNode().put("count", count).put("time", time.toString());
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
