package org.lineproof.evidence.proof.attestation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/** Members that anchors and proofs of attestations have in common. */
public final class AttestationMembers {
    private final Members json;

    private AttestationMembers(Members json) {
        this.json = json;
    }

    /** @param at the place of the object, put before a member's name in a refusal */
    public static AttestationMembers of(ObjectNode object, String at) throws MalformedJson {
        return new AttestationMembers(Members.of(object, at));
    }

    /** Refuses any other member. */
    public AttestationMembers only(String... names) throws MalformedJson {
        json.only(names);
        return this;
    }

    /** One certificate in PEM. */
    public X509Certificate certificate(String name) throws MalformedJson {
        return json.read(name, CertificateText::one);
    }

    /** Bytes in base64 with padding. */
    public byte[] bytes(String name, int max) throws MalformedJson {
        byte[] bytes = json.read(name, BaseEncoding.BASE64::bytes);
        if (bytes.length > max) {
            throw json.refusal(name, "expected at most " + max + " bytes");
        }
        return bytes;
    }

    /** Lengths of pieces; none where the member is absent. */
    public Segments segments(String name) throws MalformedJson {
        List<Integer> lengths = new ArrayList<>();
        if (json.has(name)) {
            for (JsonNode length : json.list(name)) {
                if (!length.isInt()) {
                    throw json.refusal(name, "expected an array of lengths in bytes");
                }
                lengths.add(length.intValue());
            }
        }
        try {
            return new Segments(lengths);
        } catch (IllegalArgumentException e) {
            throw json.refusal(name, String.valueOf(e.getMessage()));
        }
    }

    /** The members of an object, each lower-case hexadecimal digits. */
    public SortedMap<String, byte[]> hexByName(String name) throws MalformedJson {
        SortedMap<String, byte[]> values = new TreeMap<>();
        Members within = json.object(name);
        for (Map.Entry<String, JsonNode> member : within.node().properties()) {
            values.put(member.getKey(), within.read(member.getKey(), AttestationMembers::hex));
        }
        return values;
    }

    /** The members themselves. */
    public Members json() {
        return json;
    }

    /**
     * What stands for the measured software in a statement: {@code sha256:} and the digest of its canonical JSON.
     *
     * @param measured hexadecimal digits by name
     */
    public static String key(Map<String, byte[]> measured) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        measured.forEach((name, value) -> object.put(name, HexFormat.of().formatHex(value)));
        return "sha256:" + Hash.sha256(CanonicalJson.bytes(object)).hex();
    }

    private static byte[] hex(String text) {
        if (!text.matches("([0-9a-f]{2})+")) {
            throw new IllegalArgumentException("expected lower-case hexadecimal digits");
        }
        return HexFormat.of().parseHex(text);
    }
}
