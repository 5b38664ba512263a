package org.lineproof.evidence.statement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.jose.SdJwt;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * A receipt as it was sent: an SD-JWT, whose disclosures are the producer's, or a plain compact JWS, from whose claims
 * the receiving side makes disclosures.
 *
 * @param jws the signed part
 * @param selective the SD-JWT, empty for a plain JWS
 */
public record ReceiptToken(CompactJws jws, Optional<SdJwt> selective) {
    private static final Set<String> CLEAR = Set.of("iss", "system", "epoch", "sequence", "v");

    /**
     * @param token the token as received; a tilde tells an SD-JWT from a plain JWS
     * @param max the most characters accepted
     * @throws MalformedJson when it is malformed, of another type, or an SD-JWT with other clear claims than promised
     */
    public static ReceiptToken parse(String token, int max) throws MalformedJson {
        if (token.indexOf('~') < 0) {
            CompactJws jws = CompactJws.parse(token, max);
            requireType(jws, InferenceStatement.JWS_TYPE);
            return new ReceiptToken(jws, Optional.empty());
        }
        SdJwt selective = SdJwt.parse(token, max);
        requireType(selective.issuer(), InferenceStatement.SD_JWT_TYPE);
        // A field in clear could never be withheld again.
        Members.of(selective.issuer().payload(), "").only("_sd", "_sd_alg", "epoch", "iss", "sequence", "system", "v");
        return new ReceiptToken(selective.issuer(), Optional.of(selective));
    }

    /** The fields that can be withheld: what an SD-JWT discloses, or the claims of a plain JWS beside the clear ones. */
    public ObjectNode fields() {
        if (selective.isEmpty()) {
            return jws.payload().remove(List.copyOf(CLEAR));
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        selective.get().disclosures().forEach(disclosure -> fields.set(disclosure.name(), disclosure.value()));
        return fields;
    }

    private static void requireType(CompactJws jws, String type) throws MalformedJson {
        if (!jws.typ().equals(type)) {
            throw new MalformedJson("typ", "expected the header typ '" + type + "'");
        }
    }
}
