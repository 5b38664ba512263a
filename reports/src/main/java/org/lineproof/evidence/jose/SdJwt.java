package org.lineproof.evidence.jose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * A JWT whose fields can be shown one by one (RFC 9901), without key binding. Every disclosure belongs to exactly one
 * digest of the payload's {@code _sd}; a digest without disclosure is a field withheld.
 */
public final class SdJwt {
    /** The most fields of one statement. */
    public static final int MAX_FIELDS = 1000;

    private static final String HASH_ALGORITHM = "sha-256";

    private final CompactJws issuer;
    private final List<Disclosure> disclosures;
    private final Set<Hash> digests;

    private SdJwt(CompactJws issuer, List<Disclosure> disclosures, Set<Hash> digests) {
        this.issuer = issuer;
        this.disclosures = List.copyOf(disclosures);
        this.digests = Collections.unmodifiableSet(digests);
    }

    /**
     * @param issuer the issuer-signed JWT
     * @param disclosures the fields to show
     * @throws IllegalArgumentException when a disclosure is not of this token, or a field has two values
     */
    public static SdJwt of(CompactJws issuer, List<Disclosure> disclosures) {
        try {
            return checked(issuer, disclosures);
        } catch (MalformedJson e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * @param token {@code <JWS>~<disclosure>~...~}
     * @param max the most characters accepted
     * @throws MalformedJson when a part is malformed or a disclosure does not belong to the payload
     */
    public static SdJwt parse(String token, int max) throws MalformedJson {
        if (token.length() > max) {
            throw new MalformedJson("token", "longer than " + max + " characters");
        }
        String[] parts = token.split("~", -1);
        if (parts.length < 2 || !parts[parts.length - 1].isEmpty()) {
            throw new MalformedJson("token", "an SD-JWT ends with '~'; key binding is not accepted");
        }
        if (parts.length - 2 > MAX_FIELDS) {
            throw new MalformedJson("token", "more than " + MAX_FIELDS + " disclosures");
        }
        CompactJws issuer = CompactJws.parse(parts[0], max);
        List<Disclosure> disclosures = new ArrayList<>();
        for (int i = 1; i < parts.length - 1; i++) {
            disclosures.add(Disclosure.parse(parts[i]));
        }
        return checked(issuer, disclosures);
    }

    /** The issuer-signed JWT. */
    public CompactJws issuer() {
        return issuer;
    }

    /** The fields shown, in the order of the token. */
    public List<Disclosure> disclosures() {
        return disclosures;
    }

    /** The token as text; equal to what was parsed. */
    public String serialized() {
        StringBuilder text = new StringBuilder(issuer.token()).append('~');
        disclosures.forEach(disclosure -> text.append(disclosure.encoded()).append('~'));
        return text.toString();
    }

    /** All digests of the payload's {@code _sd}, disclosed or not, in its order. */
    public Set<Hash> digests() {
        return digests;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SdJwt
                && issuer.equals(((SdJwt) other).issuer)
                && disclosures.equals(((SdJwt) other).disclosures);
    }

    @Override
    public int hashCode() {
        return issuer.hashCode();
    }

    @Override
    public String toString() {
        return "SdJwt[" + issuer + ", " + disclosures + "]";
    }

    /**
     * The digests of a payload's {@code _sd}.
     *
     * @throws MalformedJson when it is missing, has a digest twice, names another hash, or digests stand deeper down
     */
    public static Set<Hash> digests(ObjectNode payload) throws MalformedJson {
        Members claims = Members.of(payload, "");
        if (claims.has("_sd_alg") && !claims.text("_sd_alg").equals(HASH_ALGORITHM)) {
            throw new MalformedJson("_sd_alg", "only " + HASH_ALGORITHM + " is accepted");
        }
        if (payload.findValues("_sd").size() != 1 || payload.findValue("...") != null) {
            throw new MalformedJson("_sd", "digests stand in the payload's own '_sd' only");
        }
        List<Hash> listed = claims.readAll("_sd", Hash::ofBase64Url);
        Set<Hash> digests = new LinkedHashSet<>(listed);
        if (digests.size() != listed.size() || digests.size() > MAX_FIELDS) {
            throw new MalformedJson("_sd", "expected at most " + MAX_FIELDS + " digests, each once");
        }
        return digests;
    }

    private static SdJwt checked(CompactJws issuer, List<Disclosure> disclosures) throws MalformedJson {
        ObjectNode payload = issuer.payload();
        Set<Hash> digests = digests(payload);
        Set<Hash> open = new HashSet<>(digests);
        Set<String> names = new HashSet<>();
        payload.fieldNames().forEachRemaining(names::add);
        for (Disclosure disclosure : disclosures) {
            if (!open.remove(disclosure.digest())) {
                throw new MalformedJson(disclosure.name(), "this disclosure has no digest of its own in '_sd'");
            }
            if (!names.add(disclosure.name())) {
                throw new MalformedJson(disclosure.name(), "stands in this token twice");
            }
        }
        return new SdJwt(issuer, disclosures, digests);
    }
}
