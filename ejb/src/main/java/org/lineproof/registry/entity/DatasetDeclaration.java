package org.lineproof.registry.entity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.tenancy.entity.Refusal;

/** What an organisation declares about a data set: at which end of the chain it stands. */
public record DatasetDeclaration(DatasetId id, Kind kind) {

    /** Where a declared data set stands. */
    public enum Kind {
        /** It comes from outside the observed pipelines: no event is expected that produced it. */
        SOURCE
    }

    /** @throws Refusal naming the member that is missing, unknown or ill-formed */
    public static DatasetDeclaration parse(ObjectNode body) {
        try {
            Members members = Members.of(body, "").only("namespace", "name", "kind");
            DatasetId id = new DatasetId(members.text("namespace"), members.text("name"));
            if (!members.text("kind").equals("source")) {
                throw Refusal.unprocessable("kind", "expected source: the only kind that is declared by hand");
            }
            return new DatasetDeclaration(id, Kind.SOURCE);
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field(), e.reason());
        }
    }

    /** The members as they are accepted by {@link #parse}. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("namespace", id.namespace());
        json.put("name", id.name());
        json.put("kind", "source");
        return json;
    }
}
