package org.lineproof.web.portal.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.release.ReleaseAct;
import org.lineproof.reporting.entity.release.ReleaseStanding;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;
import org.lineproof.web.portal.wording.Words;

/**
 * A requested report in the list.
 *
 * @param name of the report, in English
 * @param release how far its release is; null unless it is ready
 */
public record ReportLine(
        ReportStanding standing, String name, @Nullable ReleaseStanding release) {

    public UUID id() {
        return standing.id();
    }

    /** "Transparency evidence, R19 of claim-triage", and ", in German" after it if it is. */
    public String title() {
        return name + ", " + standing.request().definition() + " of "
                + standing.request().system() + (standing.request().language() == Language.DE ? ", in German" : "");
    }

    /** Id of the system. */
    public String system() {
        return standing.request().system().value();
    }

    /** Id of the definition, such as {@code R01}. */
    public String definition() {
        return standing.request().definition();
    }

    /** First and last day of the period, or its begin and its end, which is not included. */
    public String period() {
        return Moments.period(standing.request().from(), standing.request().to());
    }

    /** Its period, or that it explains one decision. */
    public String about() {
        return standing.request().scope().receipt() == null ? "Period " + period() : "About one decision";
    }

    public Instant requestedAt() {
        return standing.requestedAt();
    }

    public String requestedBy() {
        return standing.requestedBy();
    }

    public Mark mark() {
        return switch (standing.state()) {
            case QUEUED -> Mark.quiet("Waiting");
            case RUNNING -> Mark.quiet("Being made");
            case DONE -> Mark.good("Ready");
            case FAILED -> Mark.bad("Failed");
            case CANCELLED -> Mark.quiet("Cancelled");
        };
    }

    public boolean running() {
        return !standing.finished();
    }

    /** Whether something happens to it by itself: it is made, or sealed. */
    public boolean moving() {
        return running() || sealing();
    }

    /** Whether a second person has to decide. */
    public boolean awaited() {
        return in(ReleaseStanding.State.AWAITED);
    }

    /** Whether a second person decided that it stays in the house. */
    public boolean declined() {
        return in(ReleaseStanding.State.DECLINED);
    }

    /** Whether its sealed files are being made. */
    public boolean sealing() {
        return release != null && release.sealing();
    }

    /** Whether it was released and could not be sealed. */
    public boolean stuck() {
        return release != null && release.stuck();
    }

    /** Whether its sealed files are there. */
    public boolean sealed() {
        return in(ReleaseStanding.State.SEALED);
    }

    private boolean in(ReleaseStanding.State state) {
        return release != null && release.state() == state;
    }

    /** 0 to 100, of the sealing. */
    public int sealPercent() {
        return release == null ? 0 : release.percent();
    }

    /** What is being done to seal it, or what has to be cured. */
    public String sealStep() {
        return release == null || release.step().isEmpty() ? "" : Words.capital(release.step());
    }

    /** Whether it may leave the house, who said so and when, and why if that was told; empty unless it is ready. */
    public String releaseWords() {
        if (release == null) {
            return "";
        }
        return release.decision()
                .map(ReportLine::words)
                .orElse("Draft, not released: for the house alone. It awaits release by a second person.");
    }

    private static String words(ReleaseAct act) {
        boolean released = act.kind() == ReleaseAct.Kind.RELEASED;
        String told = (released ? "Released by " : "Draft, not released: declined by ") + act.actor() + ", "
                + Moments.text(act.at());
        return act.reason() == null ? told + "." : told + ": " + act.reason();
    }

    public boolean ready() {
        return standing.state() == ReportStanding.State.DONE;
    }

    public int percent() {
        return standing.percent();
    }

    /** What is being done, or why it failed. */
    public String step() {
        return Words.capital(standing.step());
    }

    /** The files beside PDF, JSON and bundle, for other tools. */
    public List<OtherFormat> others() {
        return OtherFormat.of(standing.request().scope());
    }

    /** Name of the bundle's file once it is downloaded. */
    public String bundle() {
        return standing.documentId() == null ? "bundle.zip" : ReportFormat.BUNDLE.fileName(standing.documentId());
    }
}
