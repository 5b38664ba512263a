package org.lineproof.evidence.jose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.json.MalformedJson;

/** Issues SD-JWTs with one disclosure a field; for producers. */
public final class SdJwtIssuer {
    private final JwsSigner signer;
    private final SecureRandom random;

    public SdJwtIssuer(JwsSigner signer, SecureRandom random) {
        this.signer = signer;
        this.random = random;
    }

    /**
     * The signed token with all its disclosures.
     *
     * @param typ the header's media type
     * @param clear claims that stay in clear; {@code _sd} and {@code _sd_alg} are added
     * @param fields claims that can be withheld, each salted on its own
     * @throws IllegalArgumentException when a field's name is reserved, stands in both, or a value has no canonical form
     */
    public SdJwt issue(String typ, ObjectNode clear, ObjectNode fields) {
        List<Disclosure> disclosures = new ArrayList<>();
        for (var field : fields.properties()) {
            disclosures.add(Disclosure.of(Salt.random(random), field.getKey(), field.getValue()));
        }
        return issue(signer, typ, clear, disclosures);
    }

    /**
     * The signed token over fields that are salted already.
     *
     * @throws IllegalArgumentException when a field's name stands there twice or in clear, too
     */
    public static SdJwt issue(JwsSigner signer, String typ, ObjectNode clear, List<Disclosure> disclosures) {
        // Sorted digests: their order must not tell the order of the fields (RFC 9901, section 4.2.4.1).
        TreeSet<String> digests = new TreeSet<>();
        disclosures.forEach(disclosure -> digests.add(disclosure.digest().base64Url()));
        ObjectNode payload = clear.deepCopy();
        digests.forEach(payload.putArray("_sd")::add);
        payload.put("_sd_alg", "sha-256");
        try {
            return SdJwt.of(CompactJws.parse(signer.sign(typ, payload), Disclosure.MAX_LENGTH), disclosures);
        } catch (MalformedJson e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
