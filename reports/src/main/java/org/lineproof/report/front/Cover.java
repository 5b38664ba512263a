package org.lineproof.report.front;

import org.lineproof.report.record.Definition;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.ReportRecord;

/** The cover page: what this is, about what, as of when. */
final class Cover {
    private final ReportRecord report;
    private final Markup markup;

    Cover(ReportRecord report, Markup markup) {
        this.report = report;
        this.markup = markup;
    }

    void write() {
        Definition definition = report.definition();
        markup.open("div", "class", "cover").open("div", "class", "band");
        markup.element("div", "REGULATION (EU) 2024/1689", "class", "kicker");
        markup.element("h1", definition.name());
        markup.element("p", report.system().name()).close();
        markup.open("div", "class", "identity").open("table").open("tbody");
        row("Report", definition.id() + " · " + report.id());
        row("Organisation", report.organisation() + ", " + report.system().role());
        row("AI system", report.system().id());
        row("Class, as declared", "Annex III point " + report.system().annexPoint());
        row(
                "Period",
                Instants.second(report.period().from()) + " to "
                        + Instants.second(report.period().to()));
        row("State as of", Instants.second(report.pins().asOf()));
        row("Legal basis", definition.legalBasis());
        row("Legal state", definition.legalState() + "; catalogue " + definition.catalogueVersion());
        for (LogPin log : report.pins().logs()) {
            row(
                    "Log " + report.pins().label(log.origin()),
                    log.origin() + ", " + log.size() + (log.size() == 1 ? " entry" : " entries"));
        }
        markup.close().close().close();
        markup.element("div", definition.caveat(), "class", "caveat");
        markup.close();
    }

    private void row(String label, String value) {
        markup.open("tr");
        markup.element("th", label, "scope", "row").element("td", value);
        markup.close();
    }
}
