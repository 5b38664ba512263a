package org.lineproof.web.portal.verification;

import java.util.List;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Words;

/** What auditing one log, or the list of logs, showed. */
public record LogVerdict(AuditResult result) {

    public String log() {
        return result.subject();
    }

    public Mark mark() {
        return switch (result.outcome()) {
            case INTACT -> Mark.good("Holds");
            case FINDINGS -> Mark.bad("Does not hold");
            case INCOMPLETE -> Mark.open("Not all compared");
        };
    }

    /** The verdict in a sentence. */
    public String sentence() {
        if (result.log() == null) {
            return listSentence();
        }
        if (result.entriesChecked() == 0 && result.intact()) {
            return "The log is empty: there is nothing to recompute yet.";
        }
        String checked = Words.counted(result.entriesChecked(), "entry was", "entries were")
                + " recomputed from what is published";
        return result.intact()
                ? Words.capital(checked) + " and compared with the stored rows"
                        + (result.notChecked().isEmpty()
                                ? ", the signed checkpoints and the ledger"
                                : " and the signed checkpoints")
                        + ": everything fits."
                : Words.capital(checked) + ". "
                        + Words.capital(Words.counted(result.findings().size(), "thing does", "things do"))
                        + " not fit what was published:";
    }

    private String listSentence() {
        return switch (result.outcome()) {
            case INTACT -> "The ledger knows no log of this organisation that is not listed here.";
            case FINDINGS -> "The ledger knows logs of this organisation that are not listed here:";
            case INCOMPLETE -> "Whether the ledger knows other logs of this organisation is open.";
        };
    }

    /** What could not be compared now, and why. */
    public List<String> notChecked() {
        return result.notChecked();
    }

    /** What does not fit, in the order of the log. */
    public List<Misfit> misfits() {
        return result.findings().stream()
                .map(finding -> new Misfit(result.log(), finding))
                .toList();
    }
}
