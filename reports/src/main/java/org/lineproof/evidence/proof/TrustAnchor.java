package org.lineproof.evidence.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;

/**
 * What the proofs of a model version are checked with, format {@code lineproof-trust-anchor/v1}. Its id is the digest of its
 * canonical JSON: whoever changes a member has another anchor.
 *
 * @param name what to call it, the same for all its versions
 * @param version from 1
 * @param modelDigest the model version, {@code sha256:} and 64 hexadecimal digits
 * @param proofSystem name of the proof system
 * @param parameters what the system checks with; only the system knows its form
 * @param publicSignals what the public signals mean, by index
 * @param setUp who set the system up
 * @param validFrom counts for decisions made from then on
 * @param validUntil and before then; null without end
 */
public record TrustAnchor(
        String name,
        long version,
        String modelDigest,
        String proofSystem,
        ObjectNode parameters,
        List<PublicSignal> publicSignals,
        SetUp setUp,
        Instant validFrom,
        @Nullable Instant validUntil) {
    /** The member {@code format}. */
    public static final String FORMAT = "lineproof-trust-anchor/v1";

    /** The most bytes of an anchor. */
    public static final int MAX_BYTES = 256 << 10;

    private static final int MAX_NAME = 64;

    /** @throws IllegalArgumentException naming the member that is out of bounds or contradicts another one */
    public TrustAnchor {
        require(name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") && name.length() <= MAX_NAME, """
            name: expected letters, digits, '.', '_' and '-', at most 64\
            """);
        require(version >= 1 && version <= CanonicalJson.MAX_INTEGER, "version: expected an integer of at least 1");
        require(modelDigest.matches("sha256:[0-9a-f]{64}"), """
            modelDigest: expected 'sha256:' and 64 lower-case hexadecimal digits\
            """);
        require(proofSystem.matches("[a-z0-9-]{1,64}"), "proofSystem: expected lower-case letters, digits and hyphens");
        require(validUntil == null || validUntil.isAfter(validFrom), "validUntil: expected a time after validFrom");
        parameters = parameters.deepCopy();
        publicSignals = publicSignals.stream()
                .sorted(Comparator.comparingInt(PublicSignal::index))
                .toList();
        requireOrdered(publicSignals);
        require(
                CanonicalJson.bytes(json(
                                        name,
                                        version,
                                        modelDigest,
                                        proofSystem,
                                        parameters,
                                        publicSignals,
                                        setUp,
                                        validFrom,
                                        validUntil))
                                .length
                        <= MAX_BYTES,
                "parameters: an anchor has at most " + MAX_BYTES + " bytes");
    }

    /** A copy of the parameters. */
    @Override
    public ObjectNode parameters() {
        return parameters.deepCopy();
    }

    /** {@code sha256:} and the {@link #digest}. */
    public String id() {
        return "sha256:" + digest();
    }

    /** The SHA-256 digest of the canonical JSON, 64 lower-case hexadecimal digits: the anchor's name in a path. */
    public String digest() {
        return Hash.sha256(bytes()).hex();
    }

    /** Whether the anchor counts for a decision made at this time. */
    public boolean covers(Instant time) {
        return !time.isBefore(validFrom) && (validUntil == null || time.isBefore(validUntil));
    }

    /** The signal that binds a proof to one decision, empty when there is none. */
    public Optional<PublicSignal> context() {
        return publicSignals.stream()
                .filter(signal -> signal.kind() == SignalClass.CONTEXT)
                .findFirst();
    }

    /** Whether a public signal tells something about a person. */
    public boolean personal() {
        return publicSignals.stream().anyMatch(signal -> signal.kind() == SignalClass.PERSONAL);
    }

    /** The anchor as JSON. */
    public ObjectNode json() {
        return json(name, version, modelDigest, proofSystem, parameters, publicSignals, setUp, validFrom, validUntil);
    }

    /** The canonical JSON (RFC 8785), UTF-8. */
    public byte[] bytes() {
        return CanonicalJson.bytes(json());
    }

    /** @throws MalformedJson when a member is missing, unknown or malformed */
    public static TrustAnchor parse(byte[] utf8) throws MalformedJson {
        return of(StrictJson.object(utf8, MAX_BYTES), "");
    }

    /**
     * As {@link #parse}, for an anchor within another document.
     *
     * @param at the anchor's place in the document, put before a member's name in a refusal
     */
    public static TrustAnchor of(JsonNode node, String at) throws MalformedJson {
        Members json = Members.of(node, at);
        json.only(
                "format",
                "modelDigest",
                "name",
                "parameters",
                "proofSystem",
                "publicSignals",
                "setup",
                "validFrom",
                "validUntil",
                "version");
        if (!json.text("format").equals(FORMAT)) {
            throw json.refusal("format", "expected '" + FORMAT + "'");
        }
        try {
            return new TrustAnchor(
                    json.text("name"),
                    json.integer("version", 1),
                    json.text("modelDigest"),
                    json.text("proofSystem"),
                    json.object("parameters").node(),
                    signals(json),
                    SetUp.of(json.object("setup")),
                    json.read("validFrom", TrustAnchor::time),
                    json.has("validUntil") ? json.read("validUntil", TrustAnchor::time) : null);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(at, String.valueOf(e.getMessage()));
        }
    }

    private static List<PublicSignal> signals(Members json) throws MalformedJson {
        List<JsonNode> nodes = json.list("publicSignals");
        if (nodes.size() > PublicSignal.MAX_SIGNALS) {
            throw json.refusal("publicSignals", "at most " + PublicSignal.MAX_SIGNALS);
        }
        List<PublicSignal> signals = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String at = "publicSignals[" + i + "]";
            try {
                signals.add(PublicSignal.of(Members.of(nodes.get(i), at)));
            } catch (IllegalArgumentException e) {
                throw json.refusal(at, String.valueOf(e.getMessage()));
            }
        }
        return signals;
    }

    private static void requireOrdered(List<PublicSignal> signals) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < signals.size(); i++) {
            require(signals.get(i).index() == i, "publicSignals: expected each index from 0 once");
            require(names.add(signals.get(i).name()), "publicSignals: two have the same name");
        }
        long contexts = signals.stream()
                .filter(signal -> signal.kind() == SignalClass.CONTEXT)
                .count();
        require(contexts <= 1, "publicSignals: at most one of the class context");
    }

    private static ObjectNode json(
            String name,
            long version,
            String modelDigest,
            String proofSystem,
            ObjectNode parameters,
            List<PublicSignal> publicSignals,
            SetUp setUp,
            Instant validFrom,
            @Nullable Instant validUntil) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        json.put("name", name).put("version", version).put("modelDigest", modelDigest);
        json.put("proofSystem", proofSystem).set("parameters", parameters);
        ArrayNode signals = json.putArray("publicSignals");
        publicSignals.forEach(signal -> signals.add(signal.json()));
        json.set("setup", setUp.json());
        json.put("validFrom", validFrom.toString());
        return validUntil == null ? json : json.put("validUntil", validUntil.toString());
    }

    /** One text for each time: the canonical JSON is one. */
    private static Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            if (time.toString().equals(text)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a time in UTC, as 2026-11-26T00:00:00Z", e);
        }
        throw new IllegalArgumentException("expected a time in UTC in its shortest form, as 2026-11-26T00:00:00Z");
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
