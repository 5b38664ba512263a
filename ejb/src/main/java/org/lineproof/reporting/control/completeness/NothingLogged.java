package org.lineproof.reporting.control.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.front.Instants;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

/**
 * What a report says of a system of which nothing is logged, before anything else: since when it is registered, up to which
 * checkpoints there is no entry, and which requirements are left without evidence.
 */
public final class NothingLogged {
    private NothingLogged() {}

    /**
     * The statement; empty as soon as the log of the system has an entry.
     *
     * @param declaration of the system, in the log {@code audit}
     * @param findings what the checks found in the cut
     */
    public static Optional<Block> of(
            EvidenceCut cut, OpenedEntry declaration, List<Finding> findings, Language language) {
        LogLine log = cut.system();
        if (!log.isEmpty()) {
            return Optional.empty();
        }
        Texts texts = Completeness.texts(language);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text(
                texts.say("nothing.registered"),
                Instants.second(declaration.entry().minute()),
                cut.audit().stated(EvidenceClass.DECLARED, List.of(declaration))));
        for (LogCut part : log.pinned()) {
            LogPin pin = part.require();
            facts.add(Fact.text(
                    texts.say("nothing.label"),
                    texts.say("nothing.upTo", pin.origin(), Instants.second(pin.publishedAt())),
                    part.whole()));
        }
        String bare = findings.stream()
                .filter(finding -> finding.basis() == null)
                .map(Finding::article)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!bare.isEmpty()) {
            facts.add(Fact.text(texts.say("nothing.bare"), bare, cut.whole()));
        }
        return Optional.of(new Block.Facts(texts.say("nothing.caption"), facts));
    }

    /** The words in the place of a number that was counted over a log without entries: a zero would sound measured. */
    public static String or(boolean empty, Language language, String counted) {
        return empty ? Completeness.texts(language).say("nothing") : counted;
    }
}
