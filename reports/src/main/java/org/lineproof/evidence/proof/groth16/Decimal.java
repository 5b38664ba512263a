package org.lineproof.evidence.proof.groth16;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Numbers as snarkjs writes them: decimal digits without sign or leading zeros, so that one text stands for a number. */
final class Decimal {
    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,77}");

    private Decimal() {}

    /** @throws IllegalArgumentException unless the text is such a number of at most 78 digits, as 2^256 has */
    static BigInteger parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a decimal number without sign or leading zeros");
        }
        return new BigInteger(text);
    }
}
