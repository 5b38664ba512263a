package org.lineproof.registry.entity;

import java.util.regex.Pattern;

/**
 * The digest of a model's artefact: it, not a name, says which model version decided.
 *
 * @param value {@code sha256:} and 64 lower-case hexadecimal digits
 */
public record ModelDigest(String value) {

    private static final String PREFIX = "sha256:";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the value has another form */
    public ModelDigest {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "expected sha256: and the 64 lower-case hexadecimal digits of the model artefact's SHA-256");
        }
    }

    /**
     * @param digits 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if they have another form
     */
    public static ModelDigest ofDigits(String digits) {
        return new ModelDigest(PREFIX + digits);
    }

    /** The 64 digits alone, as they stand in an address: a colon cannot. */
    public String digits() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
