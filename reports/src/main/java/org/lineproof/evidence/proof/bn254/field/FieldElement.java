package org.lineproof.evidence.proof.bn254.field;

/**
 * An element of a field over which points of a curve are added: the same formulas serve both groups.
 *
 * @param <F> the field
 */
public interface FieldElement<F extends FieldElement<F>> {
    /** This plus the other. */
    F plus(F other);

    /** This minus the other. */
    F minus(F other);

    /** This times the other. */
    F times(F other);

    /** This times itself. */
    F squared();

    /** Twice this. */
    F doubled();

    /** Zero minus this. */
    F negated();

    /** The element that makes one with this. @throws ArithmeticException for zero, which has none */
    F inverse();

    /** Whether this is the neutral element of addition. */
    boolean isZero();

    /** The neutral element of multiplication in the field of this element. */
    F one();
}
