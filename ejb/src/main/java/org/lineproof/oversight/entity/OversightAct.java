package org.lineproof.oversight.entity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * What a person did about a decision of an AI system: Regulation (EU) 2024/1689, Article 14(4).
 *
 * @param newOutcome what was decided instead: asked for when a decision was overridden, null otherwise
 */
public record OversightAct(
        SystemId system,
        String decisionId,
        Kind kind,
        String reason,
        @Nullable String newOutcome) {

    /** The kinds of human intervention. */
    public enum Kind {
        /** Looked at and left as it was. */
        REVIEWED,
        /** Replaced by a person's decision. */
        OVERRIDDEN,
        /** Interrupted before it took effect. */
        STOPPED
    }

    /** @throws Refusal naming the field that is ill-formed or does not fit the kind */
    public OversightAct {
        Wording.SHORT.check("decisionId", decisionId);
        Wording.LONG.check("reason", reason);
        if (newOutcome != null) {
            Wording.SHORT.check("newOutcome", newOutcome);
        }
        if ((kind == Kind.OVERRIDDEN) != (newOutcome != null)) {
            throw Refusal.unprocessable(
                    "newOutcome",
                    kind == Kind.OVERRIDDEN
                            ? "say what was decided instead"
                            : "only an OVERRIDDEN decision has a new outcome; leave it out");
        }
    }

    /** @throws Refusal naming the member that is missing, unknown or ill-formed */
    public static OversightAct parse(ObjectNode body) {
        try {
            Members members = Members.of(body, "").only("system", "decisionId", "kind", "reason", "newOutcome");
            return new OversightAct(
                    members.read("system", SystemId::new),
                    members.text("decisionId"),
                    members.read("kind", OversightAct::kindOf),
                    members.text("reason"),
                    members.optionalText("newOutcome"));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field(), e.reason());
        }
    }

    /** The members as they are accepted by {@link #parse}. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("system", system.value());
        json.put("decisionId", decisionId);
        json.put("kind", kind.name());
        json.put("reason", reason);
        if (newOutcome != null) {
            json.put("newOutcome", newOutcome);
        }
        return json;
    }

    private static Kind kindOf(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected REVIEWED, OVERRIDDEN or STOPPED"));
    }
}
