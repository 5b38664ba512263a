package org.lineproof.web.portal.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;
import org.lineproof.web.portal.wording.Words;

/**
 * A requested report in the list.
 *
 * @param name of the report, in English
 */
public record ReportLine(ReportStanding standing, String name) {

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

    /** Begin and end of the period; the end is not included. */
    public String period() {
        return Moments.text(standing.request().from()) + " to "
                + Moments.text(standing.request().to());
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
