package org.lineproof.web.portal.law;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.assurance.entity.answer.DocumentHead;
import org.lineproof.assurance.entity.answer.RecordedAnswer;
import org.lineproof.web.portal.wording.Mark;

/**
 * An answer in words, as it was given.
 *
 * @param head size and kind of its document; null if it is not told
 */
public record AnswerLine(RecordedAnswer recorded, @Nullable DocumentHead head) {

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

    /** Where the document is downloaded. */
    public String address() {
        return "download/document/" + recorded.answer().document().digits();
    }

    /** "document-0123456789ab.pdf", the name it is saved under. */
    public String fileName() {
        return head == null ? "document" : head.fileName();
    }

    /** "12,345 bytes, sent as application/pdf"; empty if it is not told. */
    public String told() {
        return head == null
                ? ""
                : String.format(Locale.ROOT, "%,d", head.bytes()) + " bytes, sent as " + head.mediaType();
    }

    public Instant recordedAt() {
        return recorded.recordedAt();
    }

    /** The entry in the log {@code audit}. */
    public String entry() {
        return recorded.entry().toString();
    }
}
