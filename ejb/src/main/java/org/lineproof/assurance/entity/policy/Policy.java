package org.lineproof.assurance.entity.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * One version of what an organisation decided about its checks.
 *
 * @param version its name, given by the organisation
 * @param levels by the id of the check; those that are not named have the level FAIL
 */
public record Policy(String version, Map<String, Level> levels) {
    /** The entry's type in the log {@code audit}. */
    public static final String ENTRY_TYPE = "policy";

    /** What holds until an organisation decides otherwise. */
    public static final Policy SHIPPED = new Policy("shipped-1", Map.of("human-override", Level.WARN));

    /** @throws Refusal if the version is blank or longer than a name */
    public Policy {
        Wording.SHORT.check("version", version);
        levels = Map.copyOf(levels);
    }

    /** @throws Refusal naming the member that is missing, unknown or ill-formed */
    public static Policy parse(JsonNode body) {
        try {
            Members members = Members.of(body, "").only("version", "levels");
            Members named = members.object("levels");
            Map<String, Level> levels = new TreeMap<>();
            for (Map.Entry<String, JsonNode> level : named.node().properties()) {
                levels.put(level.getKey(), named.read(level.getKey(), Level::valueOf));
            }
            return new Policy(members.text("version"), levels);
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field(), e.reason());
        }
    }

    public Level of(String check) {
        return levels.getOrDefault(check, Level.FAIL);
    }

    /** The members as they are accepted by {@link #parse}. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("version", version);
        ObjectNode named = json.putObject("levels");
        new TreeMap<>(levels).forEach((check, level) -> named.put(check, level.name()));
        return json;
    }
}
