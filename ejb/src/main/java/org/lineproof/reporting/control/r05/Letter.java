package org.lineproof.reporting.control.r05;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.extract.Acts;
import org.lineproof.reporting.control.extract.ExtractWords;
import org.lineproof.reporting.control.extract.Opening;
import org.lineproof.reporting.control.extract.ShownEntry;
import org.lineproof.reporting.control.extract.Withheld;
import org.lineproof.reporting.entity.ReportScope;

/**
 * What the sections of the explanation of one decision are made from.
 *
 * @param receipt the decision's receipt as the reader sees it
 * @param acts what people did about it, in the order of the log
 * @param outside whether it is handed over: then it has no internal annex
 */
record Letter(
        ReportInput input,
        Opening opening,
        ShownEntry receipt,
        List<OpenedEntry> acts,
        boolean outside,
        Texts texts,
        Texts shared) {
    private static final TextBundle WORDS = new TextBundle(Letter.class, "/org/lineproof/reporting/text/r05-");

    /**
     * The letter about the request's decision. A request that names a recipient, or fields to withhold, is for handing over.
     *
     * @throws org.lineproof.tenancy.entity.Refusal (unprocessable) if no receipt of the log states a field that is to be withheld
     * @throws IllegalArgumentException if the request is about no receipt of the cut
     */
    static Letter of(ReportInput input) {
        OpenedEntry decision = input.decision();
        if (decision == null) {
            throw new IllegalArgumentException("an explanation is about one receipt of the cut");
        }
        ReportScope scope = input.request().scope();
        boolean outside = !scope.recipient().isEmpty() || !scope.withheld().isEmpty();
        Withheld withheld = Withheld.of(scope.withheld(), input.receipts());
        Opening opening = Opening.ofDecision(input.cut(), decision, withheld, outside);
        Texts shared = ExtractWords.in(input.language());
        return new Letter(
                input,
                opening,
                new ShownEntry(decision, opening, shared),
                Acts.of(input.cut()).about(decision),
                outside,
                WORDS.in(input.language()),
                shared);
    }

    String say(String key, Object... places) {
        return texts.say(key, places);
    }

    ShownEntry shown(OpenedEntry entry) {
        return new ShownEntry(entry, opening, shared);
    }

    /** A fact that the receipt states; a proof counts only where it is shown. */
    Fact stated(String labelKey, String value) {
        return Fact.text(say(labelKey), value, basis());
    }

    /** What stands behind what the receipt states. */
    Basis basis() {
        EvidenceClass evidence = input.proofs().evidence(receipt.entry());
        return input.cut()
                .system()
                .stated(
                        opening.withheld().has(ReceiptField.PROOF.field())
                                ? evidence.common(EvidenceClass.SIGNED)
                                : evidence,
                        List.of(receipt.entry()));
    }

    /** A moment as a letter writes it, in UTC; what is no time stays as it is. */
    String moment(String text) {
        try {
            return moment(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return text;
        }
    }

    String moment(Instant instant) {
        ZonedDateTime at = instant.atZone(ZoneOffset.UTC);
        return say(
                "moment",
                at.getDayOfMonth(),
                say("month." + at.getMonthValue()),
                at.getYear(),
                String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute()));
    }
}
