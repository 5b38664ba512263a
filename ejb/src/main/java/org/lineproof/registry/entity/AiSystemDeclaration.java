package org.lineproof.registry.entity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * What an organisation declares about an AI system.
 *
 * @param annexIII the point of Annex III under which it is classified, null if it is under none
 * @param classificationReasoning why it is classified so: asked for in either case
 * @param recordProofs whether what proofs of its receipts prove is recorded on a chain, which does not forget
 */
public record AiSystemDeclaration(
        SystemId id,
        String name,
        String intendedPurpose,
        OperatorRole role,
        @Nullable AnnexPoint annexIII,
        String classificationReasoning,
        boolean recordProofs) {
    private static final String RECORD_PROOFS = "recordProofs";

    /** @throws Refusal naming the field whose text is too long, blank or has control characters */
    public AiSystemDeclaration {
        Wording.SHORT.check("name", name);
        Wording.LONG.check("intendedPurpose", intendedPurpose);
        Wording.LONG.check("classificationReasoning", classificationReasoning);
    }

    /** @throws Refusal naming the member that is missing, unknown or ill-formed */
    public static AiSystemDeclaration parse(ObjectNode body) {
        try {
            Members members = Members.of(body, "")
                    .only(
                            "id",
                            "name",
                            "intendedPurpose",
                            "role",
                            "annexIII",
                            "classificationReasoning",
                            RECORD_PROOFS);
            return new AiSystemDeclaration(
                    members.read("id", SystemId::new),
                    members.text("name"),
                    members.text("intendedPurpose"),
                    members.read("role", OperatorRole::of),
                    members.has("annexIII") ? members.read("annexIII", AnnexPoint::new) : null,
                    members.text("classificationReasoning"),
                    members.has(RECORD_PROOFS) && members.truth(RECORD_PROOFS));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field(), e.reason());
        }
    }

    /** The members as they are accepted by {@link #parse}. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id.value());
        json.put("name", name);
        json.put("intendedPurpose", intendedPurpose);
        json.put("role", role.word());
        if (annexIII != null) {
            json.put("annexIII", annexIII.value());
        }
        json.put("classificationReasoning", classificationReasoning);
        if (recordProofs) {
            json.put(RECORD_PROOFS, true);
        }
        return json;
    }
}
