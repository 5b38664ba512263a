package org.lineproof.deploy.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.deploy.stack.Stack;

/** What the compliance officer lets auditors read, for tests that look with an auditor's eyes. */
public final class Granted {

    /** The auditor to whom no test grants more than it takes back. */
    static final String GUEST = "guest-auditor";

    private Granted() {}

    /** The auditor reads the whole organisation from now on; again it is the same grant. */
    public static void wholeOrganisation() {
        Answer answer = officer().post("/grants", order("auditor", null));
        answer.is(answer.response().statusCode() == 200 ? 200 : 201);
    }

    /** Grants the guest one system and answers with the grant. */
    static JsonNode toGuest(String system) {
        return officer().post("/grants", order(GUEST, system)).is(201).json();
    }

    /** Takes a grant back. */
    static JsonNode revoked(JsonNode grant) {
        return officer()
                .post("/grants/" + grant.get("id").asText() + "/revocation", Declared.NODES.objectNode())
                .is(200)
                .json();
    }

    /** An order for thirty days; without a system it is for the whole organisation. */
    static ObjectNode order(String person, @Nullable String system) {
        ObjectNode order = Declared.NODES
                .objectNode()
                .put("auditor", endpoints().user(person).username())
                .put("until", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString())
                .put("reason", "A system test looks with an auditor's eyes");
        return system == null ? order : order.put("system", system);
    }

    private static Caller officer() {
        return Caller.person(endpoints(), "officer");
    }

    private static Endpoints endpoints() {
        return Stack.current().endpoints();
    }
}
