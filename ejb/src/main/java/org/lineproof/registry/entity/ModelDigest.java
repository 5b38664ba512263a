package org.lineproof.registry.entity;

import java.util.regex.Pattern;

/**
 * The digest of a model's artefact: it, not a name, says which model version decided.
 *
 * @param value {@code sha256:} and 64 lower-case hexadecimal digits
 */
public record ModelDigest(String value) {

    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the value has another form */
    public ModelDigest {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "expected sha256: and the 64 lower-case hexadecimal digits of the model artefact's SHA-256");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
