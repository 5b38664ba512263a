package org.lineproof.web.portal.law;

import java.time.Instant;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.assurance.entity.answer.RecordedAnswer;
import org.lineproof.web.portal.wording.Mark;

/** An answer in words, as it was given. */
public record AnswerLine(RecordedAnswer recorded) {

    public String system() {
        return recorded.system().value();
    }

    /** What was answered; that the organisation says so makes it no more than that. */
    public Mark stance() {
        return switch (recorded.answer().stance()) {
            case MET -> Mark.quiet("Declared as met");
            case NOT_MET -> Mark.bad("Declared as not met");
            case NOT_APPLICABLE -> Mark.open("Declared as of no matter");
        };
    }

    public String text() {
        return recorded.answer().text();
    }

    /** "2026-11-22 to 2027-11-21". */
    public String validity() {
        Answer answer = recorded.answer();
        return answer.validFrom() + " to " + answer.validUntil();
    }

    /** Digest of the attached document. */
    public String document() {
        return recorded.answer().document().value();
    }

    public Instant recordedAt() {
        return recorded.recordedAt();
    }

    /** The entry in the log {@code audit}. */
    public String entry() {
        return recorded.entry().toString();
    }
}
