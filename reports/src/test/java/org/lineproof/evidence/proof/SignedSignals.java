package org.lineproof.evidence.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.jose.Jwk;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * A small proof system for the tests of what stands above all systems: the public signals are signed with the Ed25519 key
 * that the anchor's parameters hold. It verifies for real, so that a forged proof is one.
 */
public final class SignedSignals implements ProofSystem {
    public static final String NAME = "signed-signals";

    private static final String TYPE = "signed-signals+jwt";
    private static final int MAX = 16_384;

    /** The members of a proof of these signals. */
    public static ObjectNode proof(JwsSigner signer, List<String> signals) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        signals.forEach(payload.putArray("publicSignals")::add);
        return JsonNodeFactory.instance.objectNode().put("token", signer.sign(TYPE, payload));
    }

    /** The parameters of an anchor for this signer. */
    public static ObjectNode parameters(JwsSigner signer) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("jwk", signer.key().json());
        return parameters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void checkAnchor(TrustAnchor anchor) throws MalformedJson {
        key(anchor);
    }

    @Override
    public void checkProof(ObjectNode proof) throws MalformedJson {
        token(proof);
    }

    @Override
    public ProvedStatement read(ObjectNode proof, TrustAnchor anchor) throws MalformedJson {
        List<String> signals = Members.of(token(proof).payload(), "proof.token").readAll("publicSignals", text -> text);
        return new ProvedStatement(NAME, key(anchor).thumbprint().base64Url(), signals);
    }

    @Override
    public ProofJudgement judge(ObjectNode proof, TrustAnchor anchor, Instant at) {
        try {
            return token(proof).signedBy(key(anchor))
                    ? ProofJudgement.valid(read(proof, anchor))
                    : ProofJudgement.invalid("proof.token: the signature does not hold");
        } catch (MalformedJson e) {
            return ProofJudgement.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static CompactJws token(ObjectNode proof) throws MalformedJson {
        return CompactJws.parse(Members.of(proof, "proof").only("token").text("token"), MAX);
    }

    private static Jwk key(TrustAnchor anchor) throws MalformedJson {
        return Jwk.parse(Members.of(anchor.parameters(), "parameters")
                .only("jwk")
                .object("jwk")
                .node());
    }
}
