package org.lineproof.registry.entity.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;

/** Something an organisation lays down about an AI system. A later one of the same subject takes its place; both stay. */
public final class Practice {
    /** Most bytes of a practice. */
    public static final int MAX_BYTES = 32_768;

    private final SystemId system;
    private final PracticeKind kind;
    private final ObjectNode members;

    private Practice(SystemId system, PracticeKind kind, ObjectNode members) {
        this.system = system;
        this.kind = kind;
        this.members = members;
    }

    /** @throws Refusal naming the member that is missing, unknown or ill-formed */
    public static Practice parse(SystemId system, ObjectNode body) {
        try {
            Members members = Members.of(body, "");
            PracticeKind kind = members.read("kind", PracticeKind::of);
            List<String> names = new ArrayList<>(List.of("kind"));
            kind.fields().forEach(field -> names.add(field.name()));
            members.only(names.toArray(String[]::new));
            for (PracticeField field : kind.fields()) {
                field.check(members);
            }
            if (CanonicalJson.bytes(body).length > MAX_BYTES) {
                throw Refusal.unprocessable("", "expected at most " + MAX_BYTES + " bytes");
            }
            return new Practice(system, kind, body.deepCopy());
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field(), e.reason());
        }
    }

    public SystemId system() {
        return system;
    }

    public PracticeKind kind() {
        return kind;
    }

    /** The members as they are accepted by {@link #parse}. */
    public ObjectNode json() {
        return members.deepCopy();
    }
}
