package org.lineproof.reporting.control.extract;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Names of the fields of receipts that a report keeps back.
 *
 * @param asked what the request names
 * @param implied what goes with them because it would give their values away: a proof has the fields it binds among its
 *     public signals, the salt of a decision opens its id in the proof, and a commitment to a short outcome can be guessed
 */
public record Withheld(SortedSet<String> asked, SortedSet<String> implied) {
    /** Nothing is kept back. */
    public static final Withheld NOTHING = new Withheld(new TreeSet<>(), new TreeSet<>());

    public Withheld {
        asked = Collections.unmodifiableSortedSet(new TreeSet<>(asked));
        implied = Collections.unmodifiableSortedSet(new TreeSet<>(implied));
    }

    /**
     * These fields of these receipts, and what goes with them. Where there is no receipt, any field may be asked for.
     *
     * @throws Refusal (unprocessable) naming the fields there are, if no receipt states one that is asked for
     */
    public static Withheld of(SortedSet<String> asked, Collection<OpenedEntry> receipts) {
        if (asked.isEmpty()) {
            return NOTHING;
        }
        if (receipts.isEmpty()) {
            return new Withheld(asked, new TreeSet<>());
        }
        TreeSet<String> stated = receipts.stream()
                .flatMap(receipt -> Stream.ofNullable(receipt.content()))
                .flatMap(content -> content.disclosures().stream())
                .map(Disclosure::name)
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> unknown = new TreeSet<>(asked);
        unknown.removeAll(stated);
        if (!unknown.isEmpty()) {
            throw Refusal.unprocessable(
                    "withheld",
                    "no receipt states " + String.join(", ", unknown) + "; there are "
                            + (stated.isEmpty() ? "none" : String.join(", ", stated)));
        }
        TreeSet<String> implied = implied(asked);
        implied.retainAll(stated);
        return new Withheld(asked, implied);
    }

    private static TreeSet<String> implied(SortedSet<String> asked) {
        TreeSet<String> implied = new TreeSet<>();
        if (asked.contains(ReceiptField.DECISION_ID.field())) {
            implied.add(ReceiptField.DECISION_SALT.field());
            implied.add(ReceiptField.PROOF.field());
        }
        if (asked.contains(ReceiptField.OUTPUT_CLASS.field())) {
            implied.add(ReceiptField.OUTPUT_COMMITMENT.field());
        }
        if (asked.stream()
                .anyMatch(name ->
                        ReceiptField.of(name).map(ReceiptField::bindable).orElse(true))) {
            implied.add(ReceiptField.PROOF.field());
        }
        implied.removeAll(asked);
        return implied;
    }

    /** Whether a field of this name is kept back, for whichever reason. */
    public boolean has(String name) {
        return asked.contains(name) || implied.contains(name);
    }

    public boolean isEmpty() {
        return asked.isEmpty();
    }

    /** Whether a model version, stated or by its digest, is to stay unknown. */
    boolean hidesModel() {
        return has(ReceiptField.MODEL_DIGEST.field()) || has(ReceiptField.MODEL_VERSION.field());
    }
}
