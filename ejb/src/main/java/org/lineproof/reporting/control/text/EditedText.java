package org.lineproof.reporting.control.text;

import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.entity.text.SectionText;

/** The newest text that people wrote for a section, read from a cut. */
public final class EditedText {
    private static final TextBundle WORDS = new TextBundle(EditedText.class, "/org/lineproof/reporting/text/edited-");

    private final EvidenceCut cut;
    private final String definition;
    private final Language language;
    private final Texts texts;

    /** @param language of the report: a text in it goes before one in another */
    public EditedText(EvidenceCut cut, String definition, Language language) {
        this.cut = cut;
        this.definition = definition;
        this.language = language;
        this.texts = WORDS.in(language);
    }

    /** The text with its entry; empty if nobody wrote one, or it was erased. */
    public Optional<Block> of(int section) {
        List<OpenedEntry> written = cut.audit()
                .ofType(SectionText.ENTRY_TYPE)
                .filter(entry -> cut.systemId().equals(entry.entry().system())
                        && definition.equals(entry.text("definition"))
                        && entry.field("section").asInt() == section)
                .toList();
        return newest(written.stream()
                        .filter(entry -> language.code().equals(entry.text("language")))
                        .toList())
                .or(() -> newest(written))
                .map(this::block);
    }

    private static Optional<OpenedEntry> newest(List<OpenedEntry> written) {
        return written.stream().reduce((earlier, later) -> later);
    }

    private Block block(OpenedEntry entry) {
        Language own = Language.of(String.valueOf(entry.text("language")));
        return new Block.Facts(
                texts.say(
                        own == language ? "caption" : "caption.other",
                        entry.field("version").asInt()),
                List.of(Fact.text(
                        texts.say(
                                "by",
                                texts.say("role." + entry.text("role")),
                                Minutes.of(entry.entry().minute())),
                        String.valueOf(entry.text("text")),
                        cut.audit().stated(EvidenceClass.DECLARED, List.of(entry)))));
    }
}
