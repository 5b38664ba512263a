package org.lineproof.reporting.control.r02;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.r02.data.GovernedData;

/**
 * Section 12: who signed this off. A sign-off is recorded as a practice of kind {@code documentation} whose title begins
 * with R02; its digest is that of what was signed.
 */
final class SignOffSection {
    private static final String TITLE = "R02";

    private SignOffSection() {}

    static List<Block> of(GovernedData governed) {
        List<Block> blocks = new ArrayList<>();
        Optional<OpenedEntry> signed = governed.input().declarations().practices("documentation").stream()
                .filter(document -> String.valueOf(document.text("title")).startsWith(TITLE))
                .reduce((earlier, later) -> later);
        blocks.add(signed.map(document -> facts(governed, document))
                .orElseGet(() -> governed.nothing("sign-off.none", "sign-off.supply")));
        blocks.add(governed.answer("aia-17-1-f"));
        return blocks;
    }

    private static Block facts(GovernedData governed, OpenedEntry document) {
        Basis basis = governed.stated(List.of(document));
        List<Fact> facts = new ArrayList<>(governed.practices().all(document));
        String by = document.text("declaredBy");
        facts.add(Fact.text(
                governed.texts().say("sign-off.by"),
                by == null ? governed.texts().say("unstated") : by,
                basis));
        facts.add(Fact.text(
                governed.texts().say("sign-off.at"), document.entry().minute().toString(), basis));
        return new Block.Facts(governed.texts().say("sign-off.caption"), facts);
    }
}
