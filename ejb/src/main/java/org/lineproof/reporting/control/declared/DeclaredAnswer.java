package org.lineproof.reporting.control.declared;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.answer.Answer;

/**
 * An answer to a requirement as a cut holds it.
 *
 * @param document digest of the document that shows it, in hexadecimal
 * @param by who recorded it, null if the entry does not say
 * @param holds whether the day the cut speaks of lies in its period
 */
public record DeclaredAnswer(
        Answer.Stance stance,
        String text,
        String document,
        LocalDate from,
        LocalDate until,
        @Nullable String by,
        boolean holds,
        OpenedEntry entry) {
    private static final String PREFIX = "sha256:";

    /** The newest answer about the cut's system; empty if there is none, or its content was erased. */
    public static Optional<DeclaredAnswer> newest(EvidenceCut cut, String requirement) {
        return cut.audit()
                .ofType(Answer.ENTRY_TYPE)
                .filter(entry ->
                        cut.systemId().equals(entry.entry().system()) && requirement.equals(entry.text("requirement")))
                .reduce((earlier, later) -> later)
                .map(entry -> of(entry, asOf(cut)));
    }

    private static DeclaredAnswer of(OpenedEntry entry, LocalDate on) {
        LocalDate from = LocalDate.parse(text(entry, "validFrom"));
        LocalDate until = LocalDate.parse(text(entry, "validUntil"));
        return new DeclaredAnswer(
                Answer.Stance.of(text(entry, "stance")),
                text(entry, "text"),
                hex(text(entry, "document")),
                from,
                until,
                entry.text("declaredBy"),
                !on.isBefore(from) && !on.isAfter(until),
                entry);
    }

    /** The digits of a digest as the registry writes it. */
    static String hex(String digest) {
        return digest.startsWith(PREFIX) ? digest.substring(PREFIX.length()) : digest;
    }

    private static String text(OpenedEntry entry, String member) {
        return String.valueOf(entry.text(member));
    }

    /** The day the cut speaks of. */
    private static LocalDate asOf(EvidenceCut cut) {
        return cut.pins().stream()
                .map(pin -> LocalDate.ofInstant(pin.publishedAt(), ZoneOffset.UTC))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
