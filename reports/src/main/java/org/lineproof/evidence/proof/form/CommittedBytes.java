package org.lineproof.evidence.proof.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SignalType;
import org.lineproof.evidence.proof.TrustAnchor;

/**
 * How what a program committed to (a journal, public values) falls into public signals: the anchor's parameter
 * {@code layout}, an array of {@code {"length": n}} in bytes, with {@code "littleEndian": true} where the program writes
 * numbers that way. Without it the whole is one signal. Signals of the type bytes are hexadecimal digits, those of the type
 * field the number, big-endian.
 */
public final class CommittedBytes {
    /** The anchor's parameter. */
    public static final String LAYOUT = "layout";

    /** The most bytes accepted. */
    public static final int MAX = 1 << 15;

    private final List<Part> parts;
    private final List<PublicSignal> signals;

    private CommittedBytes(List<Part> parts, List<PublicSignal> signals) {
        this.parts = parts;
        this.signals = signals;
    }

    /** @throws MalformedJson unless the layout has as many parts as the anchor has public signals */
    public static CommittedBytes of(TrustAnchor anchor, Members parameters) throws MalformedJson {
        List<Part> parts = new ArrayList<>();
        if (parameters.has(LAYOUT)) {
            for (JsonNode part : parameters.list(LAYOUT)) {
                parts.add(Part.of(Members.of(part, "parameters." + LAYOUT)));
            }
        }
        int due = parameters.has(LAYOUT) ? parts.size() : 1;
        if (anchor.publicSignals().size() != due) {
            throw new MalformedJson("publicSignals", "expected " + due + ", one for each part of parameters.layout");
        }
        return new CommittedBytes(parts, anchor.publicSignals());
    }

    /** @throws MalformedJson when there are more or fewer bytes than the layout has, or a field element is not canonical */
    public List<String> signals(byte[] bytes, String at) throws MalformedJson {
        List<Part> cut = parts.isEmpty() ? List.of(new Part(bytes.length, false)) : parts;
        if (cut.stream().mapToInt(Part::length).sum() != bytes.length) {
            throw new MalformedJson(at, "has not as many bytes as the trust anchor's layout");
        }
        List<String> values = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < cut.size(); i++) {
            values.add(value(cut.get(i).bytes(bytes, from), signals.get(i), at));
            from += cut.get(i).length();
        }
        return values;
    }

    private static String value(byte[] bytes, PublicSignal signal, String at) throws MalformedJson {
        String hex = HexFormat.of().formatHex(bytes);
        if (signal.type() == SignalType.BYTES) {
            return hex;
        }
        String number = SignalType.BYTES.number(hex, false).toString();
        try {
            SignalType.FIELD.requireCanonical(number);
            return number;
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(at, signal.name() + ": " + e.getMessage());
        }
    }

    private record Part(int length, boolean littleEndian) {
        static Part of(Members json) throws MalformedJson {
            json.only("length", "littleEndian");
            long length = json.integer("length", 1);
            if (length > MAX) {
                throw json.refusal("length", "at most " + MAX);
            }
            return new Part((int) length, json.has("littleEndian") && json.truth("littleEndian"));
        }

        byte[] bytes(byte[] all, int from) {
            byte[] bytes = Arrays.copyOfRange(all, from, from + length);
            return littleEndian ? ByteOrder.reversed(bytes) : bytes;
        }
    }
}
