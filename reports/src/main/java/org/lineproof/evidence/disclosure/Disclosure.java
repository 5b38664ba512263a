package org.lineproof.evidence.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;

/**
 * One field that can be shown or withheld: RFC 9901, section 4.2.1, the base64url form of the JSON array
 * {@code [salt, name, value]}. The digest is taken over the encoded text as it was received, never over another form.
 */
public final class Disclosure {
    /** Longest encoded disclosure accepted, in characters. */
    public static final int MAX_LENGTH = 32 << 20;

    private static final Set<String> RESERVED = Set.of("_sd", "_sd_alg", "...");

    private final String encoded;
    private final String name;
    /** Null until somebody asks, where the text alone was kept. */
    private volatile @Nullable Opened opened;
    /** Null until somebody asks. */
    private volatile @Nullable Hash digest;

    /** What is in the text beside the name. */
    private record Opened(Salt salt, JsonNode value) {}

    private Disclosure(String encoded, String name, @Nullable Opened opened) {
        this.encoded = encoded;
        this.name = name;
        this.opened = opened;
    }

    /** One that was read before: of it the text is kept, and read again when salt or value are asked for. */
    static Disclosure known(String encoded, String name) {
        return new Disclosure(encoded, name, null);
    }

    /**
     * A disclosure of ours; the JSON within is canonical.
     *
     * @throws IllegalArgumentException when the name is empty or reserved, or the value has no canonical form
     */
    public static Disclosure of(Salt salt, String name, JsonNode value) {
        if (name.isEmpty() || RESERVED.contains(name)) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of a disclosed field");
        }
        var array = JsonNodeFactory.instance.arrayNode();
        array.add(salt.base64Url()).add(name).add(value);
        return new Disclosure(
                BaseEncoding.BASE64URL.text(CanonicalJson.bytes(array)), name, new Opened(salt, value.deepCopy()));
    }

    /**
     * A disclosure as it was received.
     *
     * @throws MalformedJson unless it is strict base64url of a strict JSON array of a 32-byte salt, a name and a value
     */
    public static Disclosure parse(String encoded) throws MalformedJson {
        JsonNode array = StrictJson.parse(decoded(encoded), MAX_LENGTH);
        if (!array.isArray()
                || array.size() != 3
                || !array.get(0).isTextual()
                || !array.get(1).isTextual()) {
            throw new MalformedJson("disclosure", "expected a JSON array of salt, name and value (RFC 9901)");
        }
        String name = array.get(1).textValue();
        if (name.isEmpty() || RESERVED.contains(name)) {
            throw new MalformedJson("disclosure", "'" + name + "' cannot be the name of a disclosed field");
        }
        if (array.get(2).isContainerNode()
                && (array.get(2).findValue("_sd") != null || array.get(2).findValue("...") != null)) {
            throw new MalformedJson(name, "nested disclosures are not accepted; disclose the field as a whole");
        }
        try {
            Salt salt = Salt.ofBase64Url(array.get(0).textValue());
            return new Disclosure(encoded, name, new Opened(salt, array.get(2)));
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(name, "salt: " + e.getMessage());
        }
    }

    /** SHA-256 over the ASCII bytes of an encoded disclosure (RFC 9901, section 4.2.3). */
    public static Hash digestOf(String encoded) {
        return Hash.sha256(encoded.getBytes(StandardCharsets.US_ASCII));
    }

    /** The digest that stands for this field where it is withheld. */
    public Hash digest() {
        Hash known = digest;
        if (known == null) {
            known = digestOf(encoded);
            digest = known;
        }
        return known;
    }

    /** The text as received or made. */
    public String encoded() {
        return encoded;
    }

    /** The salt of this field alone. */
    public Salt salt() {
        return opened().salt();
    }

    /** The field's name. */
    public String name() {
        return name;
    }

    /** A copy of the field's value. */
    public JsonNode value() {
        return opened().value().deepCopy();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Disclosure && encoded.equals(((Disclosure) other).encoded);
    }

    @Override
    public int hashCode() {
        return encoded.hashCode();
    }

    /** The name alone: salt and value must not get into a log file. */
    @Override
    public String toString() {
        return "Disclosure[" + name + "]";
    }

    private Opened opened() {
        Opened known = opened;
        if (known == null) {
            known = read();
            opened = known;
        }
        return known;
    }

    private Opened read() {
        try {
            return parse(encoded).opened();
        } catch (MalformedJson e) {
            throw new IllegalStateException("a disclosure that was read before can be read again", e);
        }
    }

    private static byte[] decoded(String encoded) throws MalformedJson {
        if (encoded.length() > MAX_LENGTH) {
            throw new MalformedJson("disclosure", "longer than " + MAX_LENGTH + " characters");
        }
        try {
            return BaseEncoding.BASE64URL.bytes(encoded);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson("disclosure", String.valueOf(e.getMessage()));
        }
    }
}
