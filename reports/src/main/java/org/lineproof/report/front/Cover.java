package org.lineproof.report.front;

import org.lineproof.report.picture.Picture;
import org.lineproof.report.picture.QrPicture;
import org.lineproof.report.picture.Svg;
import org.lineproof.report.record.Definition;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Points;
import org.lineproof.report.text.Texts;

/** The cover page: what this is, about what, as of when. */
final class Cover {
    private final ReportRecord report;
    private final Texts texts;
    private final Markup markup;

    Cover(ReportRecord report, Texts texts, Markup markup) {
        this.report = report;
        this.texts = texts;
        this.markup = markup;
    }

    void write() {
        Definition definition = report.definition();
        markup.open("div", "class", "cover").open("div", "class", "band");
        markup.element("div", texts.say("cover.kicker"), "class", "kicker");
        markup.element("h1", definition.name());
        markup.element("p", report.system().name()).close();
        markup.open("div", "class", "identity").open("table").open("tbody");
        row("cover.report", definition.id() + " · " + report.id());
        String role = report.system().role();
        row(
                "cover.organisation",
                texts.say("cover.organisation.value", report.organisation(), texts.sayOr("role." + role, role)));
        row("cover.system", report.system().id());
        row(
                "cover.class",
                texts.say("cover.class.value", Points.in(report.system().annexPoint(), texts)));
        row(
                "cover.period",
                texts.say(
                        "cover.period.value",
                        Instants.second(report.period().from()),
                        Instants.second(report.period().to())));
        row("cover.asOf", Instants.second(report.pins().asOf()));
        row("cover.basis", definition.legalBasis());
        row("cover.state", texts.say("cover.state.value", definition.legalState(), definition.catalogueVersion()));
        for (LogPin log : report.pins().logs()) {
            labelled(
                    texts.say("cover.log", report.pins().label(log.origin())),
                    texts.say(
                            log.empty() ? "cover.log.none" : log.size() == 1 ? "cover.log.one" : "cover.log.many",
                            log.origin(),
                            log.size()));
        }
        markup.close().close().close();
        markup.open("div", "class", "foot");
        verification(report.verification(), texts, markup);
        markup.element("p", definition.caveat(), "class", "caveat").close();
        markup.close();
    }

    /** Where the report can be checked, with a QR code; nothing without an address. */
    static void verification(String address, Texts texts, Markup markup) {
        if (address.isEmpty()) {
            return;
        }
        Picture code = QrPicture.of(address, texts.say("verification.alternative", address));
        markup.open("table", "class", "check").open("tbody").open("tr");
        markup.open("td", "class", "code").verbatim(Svg.of(code)).close();
        markup.open("td").element("b", texts.say("verification.caption") + " ");
        // On a line of its own an address of the usual length is not broken.
        markup.open("br").close();
        markup.element("a", address, "href", address, "title", texts.say("contents.link", address));
        markup.close().close().close().close();
    }

    private void row(String key, String value) {
        labelled(texts.say(key), value);
    }

    private void labelled(String label, String value) {
        markup.open("tr");
        markup.element("th", label, "scope", "row").element("td", value);
        markup.close();
    }
}
