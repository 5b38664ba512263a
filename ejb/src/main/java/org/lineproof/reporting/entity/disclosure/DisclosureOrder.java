package org.lineproof.reporting.entity.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * That a decision be disclosed.
 *
 * @param recipient the account of whoever may open it, as the identity provider names it
 * @param reason for what
 * @param fields the fields to show; empty for the usual ones as far as the receipt states them
 * @param expiresAt when the link ends
 */
public record DisclosureOrder(String recipient, String reason, Set<ReceiptField> fields, Instant expiresAt) {
    /** Shown unless others are chosen: what the proof is about, how it opens to the decision, and nothing free. */
    public static final Set<ReceiptField> USUAL = Set.copyOf(EnumSet.of(
            ReceiptField.MODEL_DIGEST,
            ReceiptField.MODEL_VERSION,
            ReceiptField.DECISION_ID,
            ReceiptField.DECISION_SALT,
            ReceiptField.TIME,
            ReceiptField.INPUT_COMMITMENT,
            ReceiptField.OUTPUT_CLASS,
            ReceiptField.PROOF));

    /** How long a link lives unless something else is asked for. */
    public static final Duration USUAL_LIFE = Duration.ofDays(30);

    /** The longest life of a link. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(366);

    /** @throws Refusal (unprocessable) naming the field that is out of bounds */
    public DisclosureOrder {
        Wording.SHORT.check("recipient", recipient);
        if (recipient.codePoints().anyMatch(Character::isWhitespace)) {
            throw Refusal.unprocessable("recipient", "expected the name of an account, without blanks");
        }
        Wording.LONG.check("reason", reason);
        fields = Set.copyOf(fields);
    }

    /** @throws Refusal (unprocessable) naming {@code expiresAt} unless it lies ahead, by a year at most */
    public void requireLife(Instant now) {
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
            throw Refusal.unprocessable(
                    "expiresAt", "expected a time ahead, by " + LONGEST_LIFE.toDays() + " days at most");
        }
    }

    /** @throws Refusal (unprocessable) naming {@code fields} for a name that no receipt has */
    public static Set<ReceiptField> fields(Collection<String> names) {
        return names.stream()
                .map(name -> ReceiptField.of(name)
                        .orElseThrow(
                                () -> Refusal.unprocessable("fields", "'" + name + "' is not a field of a receipt")))
                .collect(Collectors.toSet());
    }
}
