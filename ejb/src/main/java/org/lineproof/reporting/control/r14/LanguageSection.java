package org.lineproof.reporting.control.r14;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Section 4: in which language and form authorities are answered, and by whom. */
final class LanguageSection {
    private LanguageSection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R14.texts(input);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.say("language.of-package")));
        Optional<OpenedEntry> contact = input.declarations().practice("contact");
        if (contact.isEmpty()) {
            blocks.add(new Block.NoEvidence(texts.say("none.contact"), List.of(texts.say("supply.contact"))));
        } else {
            OpenedEntry entry = contact.get();
            Basis basis = input.cut().audit().stated(EvidenceClass.DECLARED, List.of(entry));
            blocks.add(new Block.Facts(
                    texts.say("language.caption"),
                    List.of(
                            Fact.text(texts.say("language.contact"), member(entry, "contact"), basis),
                            Fact.text(texts.say("language.language"), member(entry, "language"), basis),
                            Fact.text(texts.say("language.form"), member(entry, "form"), basis))));
        }
        blocks.add(new Block.NoEvidence(texts.say("none.translation"), List.of(texts.say("supply.translation"))));
        return blocks;
    }

    private static String member(OpenedEntry entry, String name) {
        return Objects.requireNonNullElse(entry.text(name), "");
    }
}
