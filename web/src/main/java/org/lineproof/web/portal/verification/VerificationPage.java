package org.lineproof.web.portal.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.boundary.LogAudit;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.web.portal.wording.Words;

/** Recomputes one log, or all, at the push of a button. */
@Named
@RequestScoped
public class VerificationPage {

    @Inject
    LogReader reader;

    @Inject
    LogAudit audit;

    @Inject
    ReadingScope scope;

    private String log = "";
    private @Nullable Instant verifiedAt;
    private List<LogVerdict> verdicts = List.of();

    /** Recomputes the chosen log; all that the visitor may read and, for the whole organisation, their list if none is chosen. What does not hold comes first. */
    public void verify() {
        List<AuditResult> results = new ArrayList<>();
        reader.logs().stream()
                .filter(candidate -> log.isEmpty() || candidate.name().value().equals(log))
                .forEach(chosen -> results.add(audit.audit(chosen.name())));
        if (log.isEmpty() && scope.reach().whole()) {
            results.add(audit.list());
        }
        verdicts = results.stream()
                .map(LogVerdict::new)
                .sorted(Comparator.comparing(verdict -> verdict.result().intact()))
                .toList();
        verifiedAt = verdicts.isEmpty() ? null : Instant.now();
    }

    /** The organisation's logs. */
    public List<EvidenceLog> getLogs() {
        return reader.logs();
    }

    /** One verdict a log, after {@link #verify}. */
    public List<LogVerdict> getVerdicts() {
        return verdicts;
    }

    /** Whether everything that was verified holds. */
    public boolean isIntact() {
        return verdicts.stream().allMatch(verdict -> verdict.result().intact());
    }

    /** The verdict over all logs, in a sentence. */
    public String getSentence() {
        List<AuditResult> logs = verdicts.stream()
                .map(LogVerdict::result)
                .filter(result -> result.log() != null)
                .toList();
        long entries = logs.stream().mapToLong(AuditResult::entriesChecked).sum();
        long misfits = verdicts.stream()
                .mapToLong(verdict -> verdict.result().findings().size())
                .sum();
        return isIntact()
                ? "Everything holds: " + Words.counted(entries, "entry", "entries") + " in "
                        + Words.counted(logs.size(), "log") + " recomputed."
                : "Something stored no longer fits what was published: " + Words.counted(misfits, "place", "places")
                        + ", named below.";
    }

    public @Nullable Instant getVerifiedAt() {
        return verifiedAt;
    }

    public String getLog() {
        return log;
    }

    public void setLog(@Nullable String log) {
        this.log = log == null ? "" : log;
    }
}
