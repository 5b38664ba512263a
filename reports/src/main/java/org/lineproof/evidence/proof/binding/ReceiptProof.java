package org.lineproof.evidence.proof.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.SaltedDecision;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.statement.ReceiptField;

/**
 * A receipt's field {@code proof}.
 *
 * @param system name of the proof system
 * @param anchor id of the trust anchor it was made for, {@code sha256:} and 64 hexadecimal digits
 * @param decision the salted decision in the context signal, where the producer gives it beside the opening, so that a
 *     proof can be checked while the decision's id is withheld
 * @param members what the system needs; the system alone knows its form
 */
public record ReceiptProof(String system, String anchor, Optional<SaltedDecision> decision, ObjectNode members) {
    /** @throws IllegalArgumentException when the anchor's id has another form */
    public ReceiptProof {
        if (!anchor.matches("sha256:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("proof.anchor: expected 'sha256:' and 64 lower-case hexadecimal digits");
        }
        members = members.deepCopy();
    }

    /** A copy of the members that the system reads. */
    @Override
    public ObjectNode members() {
        return members.deepCopy();
    }

    /** What a chain is asked about it under this anchor, see {@code ProofSystem}; empty for a system that is not known. */
    public Optional<OnChainCall> onChain(TrustAnchor trusted) {
        return ProofSystems.all().named(system).flatMap(known -> known.onChain(members(), trusted));
    }

    /** @throws MalformedJson naming the common member that is missing or malformed */
    public static ReceiptProof of(JsonNode field) throws MalformedJson {
        Members json = Members.of(field, ReceiptField.PROOF.field());
        ObjectNode members = json.node().deepCopy();
        members.remove(List.of("system", "anchor", "decision"));
        try {
            return new ReceiptProof(
                    json.text("system"),
                    json.text("anchor"),
                    json.has("decision")
                            ? Optional.of(new SaltedDecision(json.read("decision", Hash::ofHex)))
                            : Optional.empty(),
                    members);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson("", String.valueOf(e.getMessage()));
        }
    }
}
