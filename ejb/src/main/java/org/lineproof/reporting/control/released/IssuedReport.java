package org.lineproof.reporting.control.released;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.release.ReleaseAct;

/**
 * An issued report with what became of it.
 *
 * @param issue its entry
 * @param decision the entry that it may leave the house, or not; null as long as nobody decided
 * @param sealing the entry with the digests of its sealed files; null as long as there are none
 */
public record IssuedReport(
        OpenedEntry issue,
        @Nullable OpenedEntry decision,
        @Nullable OpenedEntry sealing) {
    private static final int ID = 3;

    /** The id that is printed in it; empty if the content of its entry is erased. */
    public String id() {
        return told(issue, "report");
    }

    /** The definition it is of: its id begins with it. */
    public String definition() {
        return id().length() < ID ? id() : id().substring(0, ID);
    }

    /** What was decided about it; {@link Handling#ERASED} where the content of the decision is. */
    public Handling handling() {
        if (decision == null) {
            return Handling.AWAITED;
        }
        String word = decision.text("decision");
        return ReleaseAct.Kind.RELEASED.word().equals(word)
                ? Handling.RELEASED
                : ReleaseAct.Kind.DECLINED.word().equals(word) ? Handling.DECLINED : Handling.ERASED;
    }

    /** Who decided about it, by account; empty if nobody did, or that is erased. */
    public String decider() {
        return decision == null ? "" : told(decision, "declaredBy");
    }

    /** To whom it was released; empty if that was not told. */
    public String recipient() {
        return decision == null ? "" : told(decision, "recipient");
    }

    /** The digest of what can be handed over: of the sealed container once there is one, else of the evidence bundle. */
    public String packageDigest() {
        return sealing == null ? told(issue, ReportFormat.BUNDLE.word()) : told(sealing, ReportFormat.CONTAINER.word());
    }

    /** Its entries, in the order in which they were written. */
    public List<OpenedEntry> entries() {
        return Stream.of(Optional.of(issue), Optional.ofNullable(decision), Optional.ofNullable(sealing))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String told(OpenedEntry entry, String member) {
        String text = entry.text(member);
        return text == null ? "" : text;
    }
}
