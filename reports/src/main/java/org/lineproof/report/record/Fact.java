package org.lineproof.report.record;

import org.lineproof.report.basis.Basis;

/**
 * One labelled statement of fact with what stands behind it.
 *
 * @param kind how the value is set
 */
public record Fact(String label, String value, Column.Kind kind, Basis basis) {
    /** A fact in words. */
    public static Fact text(String label, String value, Basis basis) {
        return new Fact(label, value, Column.Kind.TEXT, basis);
    }

    /** A fact that is a digest, given whole in hexadecimal. */
    public static Fact digest(String label, String hex, Basis basis) {
        return new Fact(label, hex, Column.Kind.DIGEST, basis);
    }
}
