package org.lineproof.assurance.control.question;

import org.jspecify.annotations.Nullable;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.text.Texts;
import org.lineproof.requirements.entity.Requirement;

/** A question as it is put: for one duty, in one language. Its answers are composed here. */
public final class Asked {
    private final Question question;
    private final Requirement duty;
    private final Texts texts;

    Asked(Question question, Requirement duty, Texts texts) {
        this.question = question;
        this.duty = duty;
        this.texts = texts;
    }

    /** Words of this check, by the part of the key after its id. */
    public String say(String key, Object... places) {
        return texts.say(question.id() + "." + key, places);
    }

    /** Words of this check for one or many. */
    public String count(String key, long count, Object... places) {
        return texts.count(question.id() + "." + key, count, places);
    }

    /** Words that several checks share. */
    public String common(String key, Object... places) {
        return texts.say("common." + key, places);
    }

    /** A number for readers. */
    public String number(long value) {
        return texts.number(value);
    }

    public Finding passed(String reason, Basis basis) {
        return finding(Outcome.PASSED, reason, basis, "");
    }

    /** @param cure what would change the outcome */
    public Finding failed(String reason, Basis basis, String cure) {
        return finding(Outcome.FAILED, reason, basis, cure);
    }

    /** Not enough to decide. */
    public Finding open(String reason, @Nullable Basis basis, String cure) {
        return finding(Outcome.INDETERMINATE, reason, basis, cure);
    }

    private Finding finding(Outcome outcome, String reason, @Nullable Basis basis, String cure) {
        return new Finding(
                question.id(),
                question.title(texts.language()),
                duty.id(),
                duty.citation(texts.language()),
                outcome,
                reason,
                basis,
                cure);
    }
}
