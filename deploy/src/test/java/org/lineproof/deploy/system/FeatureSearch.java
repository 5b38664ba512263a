package org.lineproof.deploy.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for what a proof hides: the features of a patient's claim, whole or six in a row, and the salt of their commitment, in
 * the forms in which somebody could have written them. It counts what it finds in each place it is shown.
 */
public final class FeatureSearch {

    private static final int RUN = 6;
    private static final Path FIXTURES =
            Path.of("..", "reports", "src", "test", "resources", "fixtures", "groth16", "claim");
    private static final List<String> SEPARATORS = List.of(",", ";", "|", "-", "_", "/", ":");

    private final Needles forms;
    private final Map<String, Long> found = new LinkedHashMap<>();
    private final Map<String, Long> searched = new LinkedHashMap<>();

    private FeatureSearch(List<String> forms) {
        this.forms = new Needles(forms);
    }

    /** What the hospital keeps of the 24 proved claims of the demonstration. */
    public static FeatureSearch ofTheDemonstration() {
        try (Stream<Path> claims = Files.list(FIXTURES)) {
            List<String> forms = new ArrayList<>();
            for (Path claim : claims.sorted().toList()) {
                Path kept = claim.resolve("private.json");
                if (Files.exists(kept)) {
                    JsonNode json = new ObjectMapper().readTree(kept.toFile());
                    forms.addAll(forms(
                            features(json), new BigInteger(json.get("salt").asText())));
                }
            }
            return new FeatureSearch(forms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These features and this salt. */
    static FeatureSearch of(List<Integer> features, BigInteger salt) {
        return new FeatureSearch(forms(features, salt));
    }

    /** How many different forms are looked for. */
    int forms() {
        return forms.size();
    }

    /** Looks into these bytes; what is found is added to the count of the place. */
    public long look(String place, byte[] bytes) {
        Haystack haystack = Haystack.of(bytes);
        long count = haystack.count(forms);
        found.merge(place, count, Long::sum);
        searched.merge(place, haystack.size(), Long::sum);
        return count;
    }

    /** What was found so far, by place. */
    public Map<String, Long> found() {
        return Map.copyOf(found);
    }

    /** A line a place: what was found in how many characters. */
    public String report() {
        return found.entrySet().stream()
                .map(place -> String.format(
                        Locale.ROOT,
                        "features in %s: %d (%d forms looked for in %,d characters)",
                        place.getKey(),
                        place.getValue(),
                        forms.size(),
                        searched.get(place.getKey())))
                .collect(Collectors.joining("\n"));
    }

    private static List<Integer> features(JsonNode json) {
        List<Integer> features = new ArrayList<>();
        json.get("features").forEach(feature -> features.add(feature.asInt()));
        return features;
    }

    private static List<String> forms(List<Integer> features, BigInteger salt) {
        List<String> forms = new ArrayList<>();
        for (int from = 0; from + RUN <= features.size(); from++) {
            List<Integer> run = features.subList(from, from + RUN);
            SEPARATORS.forEach(separator -> forms.add(joined(run, separator)));
        }
        // Without a separator, or in bytes, a short run may stand anywhere by accident: the whole.
        forms.add(joined(features, ""));
        forms.addAll(binary(bytes(features)));
        forms.addAll(binary(reversed(bytes(features))));
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            forms.addAll(binary(words(features, Short.BYTES, order)));
            forms.addAll(binary(words(features, Integer.BYTES, order)));
        }
        forms.addAll(binary(fields(features)));
        forms.add(new BigInteger(1, bytes(features)).toString());
        forms.add(new BigInteger(1, reversed(bytes(features))).toString());
        forms.add(salt.toString());
        forms.addAll(binary(fixed(salt)));
        forms.addAll(binary(reversed(fixed(salt))));
        return forms;
    }

    private static String joined(List<Integer> values, String separator) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }

    /** The bytes themselves, in hexadecimal and in base64 at each of its three offsets. */
    private static List<String> binary(byte[] bytes) {
        List<String> forms = new ArrayList<>();
        forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
        String hex = HexFormat.of().formatHex(bytes);
        forms.addAll(List.of(hex, hex.toUpperCase(Locale.ROOT)));
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[offset + bytes.length];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            // Characters that only these bytes decide: none of the shift, and none of what follows.
            int first = (offset * 8 + 5) / 6;
            int last = shifted.length * 8 / 6;
            forms.add(Base64.getUrlEncoder().encodeToString(shifted).substring(first, last));
            forms.add(Base64.getEncoder().encodeToString(shifted).substring(first, last));
        }
        return forms;
    }

    private static byte[] bytes(List<Integer> features) {
        byte[] bytes = new byte[features.size()];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = features.get(i).byteValue());
        return bytes;
    }

    private static byte[] words(List<Integer> features, int width, ByteOrder order) {
        ByteBuffer words = ByteBuffer.allocate(features.size() * width).order(order);
        features.forEach(feature -> {
            if (width == Short.BYTES) {
                words.putShort(feature.shortValue());
            } else {
                words.putInt(feature);
            }
        });
        return words.array();
    }

    /** One field element of 32 bytes a feature, as a contract is called with them. */
    private static byte[] fields(List<Integer> features) {
        ByteBuffer words = ByteBuffer.allocate(features.size() * 32);
        features.forEach(feature -> words.put(fixed(BigInteger.valueOf(feature))));
        return words.array();
    }

    private static byte[] fixed(BigInteger value) {
        byte[] magnitude = value.toByteArray();
        byte[] word = new byte[32];
        int length = Math.min(magnitude.length, word.length);
        System.arraycopy(magnitude, magnitude.length - length, word, word.length - length, length);
        return word;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        IntStream.range(0, bytes.length).forEach(i -> reversed[i] = bytes[bytes.length - 1 - i]);
        return reversed;
    }
}
