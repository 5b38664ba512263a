package org.lineproof.reporting.entity;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.Refusal;

/**
 * What a report is narrowed to, and for whom. It stands in the report.
 *
 * @param receipt entry of the receipt that the report explains; null if it is about no single decision
 * @param withheld names of the fields of receipts that are not shown, in their order
 * @param recipient who asked for it, such as an authority; empty if that is not told
 * @param legalBasis on which ground it is handed over; empty if that is not told
 * @param purpose what it is to be used for; empty if that is not told
 * @param answerBy the last day on which whoever asked wants the answer; null if none was set
 */
public record ReportScope(
        @Nullable UUID receipt,
        SortedSet<String> withheld,
        String recipient,
        String legalBasis,
        String purpose,
        @Nullable LocalDate answerBy) {
    /** The whole system, all fields, for nobody in particular. */
    public static final ReportScope WHOLE = new ReportScope(null, new TreeSet<>(), "", "", "");

    private static final int MOST_FIELDS = 64;
    private static final int LONGEST = 500;
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");

    /** @throws Refusal (unprocessable) naming the member that is too long or ill-formed */
    public ReportScope {
        withheld = Collections.unmodifiableSortedSet(new TreeSet<>(withheld));
        if (withheld.size() > MOST_FIELDS) {
            throw Refusal.unprocessable("withheld", "expected at most " + MOST_FIELDS + " names of fields");
        }
        for (String field : withheld) {
            if (!FIELD.matcher(field).matches()) {
                throw Refusal.unprocessable("withheld", "expected names of fields of receipts, such as confidence");
            }
        }
        refuseLong("recipient", recipient);
        refuseLong("legalBasis", legalBasis);
        refuseLong("purpose", purpose);
    }

    /** Without a last day. */
    public ReportScope(
            @Nullable UUID receipt, SortedSet<String> withheld, String recipient, String legalBasis, String purpose) {
        this(receipt, withheld, recipient, legalBasis, purpose, null);
    }

    private static void refuseLong(String member, String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.unprocessable(member, "expected one line of at most " + LONGEST + " characters");
        }
    }
}
