package org.lineproof.reporting.entity.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * What a second person decides about an issued report.
 *
 * @param choice what
 * @param reason why, at most 4,000 characters; null if a release has none
 */
public record ReleaseDecision(Choice choice, @Nullable String reason) {
    /** The two decisions. */
    public enum Choice {
        RELEASE,
        DECLINE;

        /** Its name in requests. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Choice of(String word) {
            for (Choice choice : values()) {
                if (choice.word().equals(word)) {
                    return choice;
                }
            }
            throw new IllegalArgumentException("expected release or decline");
        }
    }

    /** @throws Refusal (unprocessable) if a report is declined without a reason, or the reason is too long */
    public ReleaseDecision {
        if (reason != null) {
            Wording.LONG.check("reason", reason);
        } else if (choice == Choice.DECLINE) {
            throw Refusal.unprocessable("reason", "say why the report is not released");
        }
    }

    /** @throws Refusal naming the member that is missing, unknown or ill-formed */
    public static ReleaseDecision parse(ObjectNode body) {
        try {
            Members members = Members.of(body, "").only("decision", "reason");
            return new ReleaseDecision(members.read("decision", Choice::of), members.optionalText("reason"));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
        }
    }

    /** Whether the report may leave the house. */
    public boolean releases() {
        return choice == Choice.RELEASE;
    }
}
