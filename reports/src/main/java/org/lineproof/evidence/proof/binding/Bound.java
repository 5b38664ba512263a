package org.lineproof.evidence.proof.binding;

/** How far a valid proof is bound to the receipt that carries it. */
public enum Bound {
    /** Its context signal opens to this receipt's decision id, producer, number, system and organisation. */
    TO_DECISION("bound to this decision"),
    /** Its context signal is of this receipt's producer, number, system and organisation; it was not opened to the id. */
    TO_NUMBER("bound to this producer's number, not opened to the decision's id"),
    /** It has no context signal: another receipt could carry it as well. */
    TO_NOTHING("this model on this input, not bound to this decision");

    private final String words;

    Bound(String words) {
        this.words = words;
    }

    /** The same in plain words. */
    public String words() {
        return words;
    }
}
