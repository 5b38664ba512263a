package org.lineproof.evidence.statement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.lineproof.evidence.batch.BatchedStatement;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.jose.SdJwt;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/** A receipt as it was sent: signed for itself, or one of a batch under one signature. */
public sealed interface ReceiptToken {

    /** What the producer signed; its signature is the caller's to check. */
    CompactJws jws();

    /** The claims that stay in clear: who, which system, which number. */
    ObjectNode claims();

    /** The fields that can be withheld. */
    ObjectNode fields();

    /**
     * @param token the token as received; a tilde tells an SD-JWT from a plain JWS
     * @param max the most characters accepted
     * @throws MalformedJson when it is malformed, of another type, or an SD-JWT with other clear claims than promised
     */
    static ReceiptToken parse(String token, int max) throws MalformedJson {
        if (token.indexOf('~') < 0) {
            CompactJws jws = CompactJws.parse(token, max);
            requireType(jws, InferenceStatement.JWS_TYPE);
            return new Plain(jws);
        }
        SdJwt selective = SdJwt.parse(token, max);
        requireType(selective.issuer(), InferenceStatement.SD_JWT_TYPE);
        // A field in clear could never be withheld again.
        Members.of(selective.issuer().payload(), "").only("_sd", "_sd_alg", "epoch", "iss", "sequence", "system", "v");
        return new Selective(selective);
    }

    private static void requireType(CompactJws jws, String type) throws MalformedJson {
        if (!jws.typ().equals(type)) {
            throw new MalformedJson("typ", "expected the header typ '" + type + "'");
        }
    }

    private static ObjectNode shown(List<Disclosure> disclosures) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        disclosures.forEach(disclosure -> fields.set(disclosure.name(), disclosure.value()));
        return fields;
    }

    /** An SD-JWT: the disclosures are the producer's, who signed their digests. */
    record Selective(SdJwt token) implements ReceiptToken {

        @Override
        public CompactJws jws() {
            return token.issuer();
        }

        @Override
        public ObjectNode claims() {
            return token.issuer().payload();
        }

        @Override
        public ObjectNode fields() {
            return shown(token.disclosures());
        }
    }

    /** A plain compact JWS: whoever receives it makes the disclosures from its claims. */
    record Plain(CompactJws jws) implements ReceiptToken {
        private static final Set<String> CLEAR = Set.of("iss", "system", "epoch", "sequence", "v");

        @Override
        public ObjectNode claims() {
            return jws.payload();
        }

        @Override
        public ObjectNode fields() {
            return jws.payload().remove(List.copyOf(CLEAR));
        }
    }

    /**
     * One receipt of a batch: the disclosures are the producer's, who signed the root over their digests.
     *
     * @param sequence the receipt's number
     * @param disclosures all its fields, each once
     */
    record Batched(BatchedStatement statement, long sequence, List<Disclosure> disclosures) implements ReceiptToken {

        public Batched {
            disclosures = List.copyOf(disclosures);
        }

        @Override
        public CompactJws jws() {
            return statement.signed();
        }

        @Override
        public ObjectNode claims() {
            return statement.head().claimsOf(sequence);
        }

        @Override
        public ObjectNode fields() {
            return shown(disclosures);
        }
    }
}
