package org.lineproof.web.portal.verification;

import java.util.List;
import org.lineproof.transparency.entity.AuditResult;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Words;

/** What recomputing one log showed. */
public record LogVerdict(AuditResult result) {

    public String log() {
        return result.log().value();
    }

    public Mark mark() {
        return result.intact() ? Mark.good("Holds") : Mark.bad("Does not hold");
    }

    /** The verdict in a sentence. */
    public String sentence() {
        if (result.entriesChecked() == 0 && result.intact()) {
            return "The log is empty: there is nothing to recompute yet.";
        }
        String checked = Words.counted(result.entriesChecked(), "entry was", "entries were")
                + " recomputed from the stored rows";
        return result.intact()
                ? Words.capital(checked) + " and compared with the signed checkpoints"
                        + (result.notChecked().isEmpty() ? " and the ledger" : "") + ": everything fits."
                : Words.capital(checked) + ". "
                        + Words.capital(Words.counted(result.findings().size(), "thing does", "things do"))
                        + " not fit what was published:";
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
