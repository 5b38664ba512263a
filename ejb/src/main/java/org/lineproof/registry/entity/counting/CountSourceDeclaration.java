package org.lineproof.registry.entity.counting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.evidence.jose.Jwk;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * Who may count the decisions of a system.
 *
 * @param source its name, the {@code iss} of its counts
 * @param signer its public key, which is no producer's
 */
public record CountSourceDeclaration(SystemId system, String source, Jwk signer) {

    /** @throws Refusal if the name is blank or too long */
    public CountSourceDeclaration {
        Wording.SHORT.check("source", source);
    }

    /** @throws Refusal naming the member that is missing, unknown or ill-formed */
    public static CountSourceDeclaration parse(ObjectNode body) {
        try {
            Members members = Members.of(body, "").only("system", "source", "signer");
            return new CountSourceDeclaration(
                    members.read("system", SystemId::new),
                    members.text("source"),
                    Jwk.parse(members.object("signer").node()));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field(), e.reason());
        }
    }

    /** The members as they are accepted by {@link #parse}. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("system", system.value()).put("source", source).set("signer", signer.json());
        return json;
    }
}
