package org.lineproof.evidence.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.statement.ReceiptField;

/**
 * What one public signal of a proof means.
 *
 * @param index place among the public signals, from 0
 * @param name what it is called, the same as no other signal of the anchor
 * @param type how its value is written
 * @param signed whether the upper half of the type's range stands for negative numbers
 * @param kind what it is; {@code class} in JSON
 * @param value the value that it must have; for constants, and for them only
 * @param binding what it says about the receipt, empty where it says nothing
 */
public record PublicSignal(
        int index,
        String name,
        SignalType type,
        boolean signed,
        SignalClass kind,
        @Nullable String value,
        Optional<FieldBinding> binding) {
    private static final int MAX_NAME = 64;

    /** The most signals of an anchor. */
    static final int MAX_SIGNALS = 256;

    /** @throws IllegalArgumentException naming the member that is out of bounds or does not go with the class */
    public PublicSignal {
        if (index < 0 || index >= MAX_SIGNALS) {
            throw new IllegalArgumentException("index: expected 0 to " + (MAX_SIGNALS - 1));
        }
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]*") || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "name: expected a letter, then letters, digits, '_' and '-', at most 64");
        }
        if ((kind == SignalClass.CONSTANT) != (value != null)) {
            throw new IllegalArgumentException("value: a constant has a fixed value, and no other class has");
        }
        if (value != null) {
            requireCanonical("value", type, value);
        }
        boolean bound = kind == SignalClass.OUTPUT_CLASS || kind == SignalClass.COMMITMENT;
        if (bound ? binding.isEmpty() : kind == SignalClass.CONTEXT && binding.isPresent()) {
            throw new IllegalArgumentException(
                    "field: an output class and a commitment name the receipt's field, and a context does not");
        }
    }

    /**
     * How a signal goes with a field of the receipt.
     *
     * @param field the field
     * @param prefix what stands before the signal's value in the field, for instance {@code poseidon-bn254:}; may be empty
     * @param labels the field's values for the signal's values 0, 1, 2 ...; empty where the field holds the value itself
     */
    public record FieldBinding(ReceiptField field, String prefix, List<String> labels) {
        private static final int MAX_LABELS = 1_000;

        /** @throws IllegalArgumentException when no signal can go with the field, or prefix and labels are both given */
        public FieldBinding {
            labels = List.copyOf(labels);
            if (!field.bindable()) {
                throw new IllegalArgumentException(
                        "field: no public signal can be compared with '" + field.field() + "'");
            }
            if (!labels.isEmpty() && !prefix.isEmpty()) {
                throw new IllegalArgumentException("prefix: labels stand for the whole value");
            }
            if (labels.size() > MAX_LABELS || new HashSet<>(labels).size() != labels.size() || labels.contains("")) {
                throw new IllegalArgumentException("labels: expected at most 1,000 different ones, none empty");
            }
        }
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("index", index).put("name", name).put("type", type.text()).put("signed", signed);
        json.put("class", kind.text());
        if (value != null) {
            json.put("value", value);
        }
        binding.ifPresent(bound -> {
            json.put("field", bound.field().field());
            if (!bound.prefix().isEmpty()) {
                json.put("prefix", bound.prefix());
            }
            if (!bound.labels().isEmpty()) {
                var labels = json.putArray("labels");
                bound.labels().forEach(labels::add);
            }
        });
        return json;
    }

    static PublicSignal of(Members json) throws MalformedJson {
        json.only("class", "field", "index", "labels", "name", "prefix", "signed", "type", "value");
        return new PublicSignal(
                Math.toIntExact(Math.min(json.integer("index", 0), MAX_SIGNALS)),
                json.text("name"),
                json.read("type", SignalType::of),
                json.truth("signed"),
                json.read("class", SignalClass::of),
                json.optionalText("value"),
                binding(json));
    }

    private static Optional<FieldBinding> binding(Members json) throws MalformedJson {
        if (!json.has("field")) {
            if (json.has("prefix") || json.has("labels")) {
                throw json.refusal("field", "is missing; prefix and labels say how a field goes with the signal");
            }
            return Optional.empty();
        }
        ReceiptField field = ReceiptField.of(json.text("field"))
                .orElseThrow(() -> json.refusal("field", "is not a field of a receipt"));
        String prefix = json.optionalText("prefix");
        List<String> labels = json.has("labels") ? json.readAll("labels", label -> label) : List.of();
        return Optional.of(new FieldBinding(field, prefix == null ? "" : prefix, labels));
    }

    private static void requireCanonical(String member, SignalType type, String value) {
        try {
            type.requireCanonical(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(member + ": " + e.getMessage(), e);
        }
    }
}
