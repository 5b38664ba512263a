package org.lineproof.reporting.control.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.SequenceGaps;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;

/**
 * How complete the log of a system is shown, in the one sentence that may be said of it (EVIDENCE, "Words we may use"):
 * up to a size, with what is erased, what is withheld, and the gaps in what producers sent. It means that nothing logged was
 * left out. Whether every decision was logged is a separate finding.
 */
public final class Completeness {
    /** The check that compares the receipts with a signed count of somebody else. */
    public static final String RECONCILED = "completeness";

    private static final TextBundle WORDS =
            new TextBundle(Completeness.class, "/org/lineproof/reporting/text/completeness-");

    private final LogLine log;
    private final Predicate<OpenedEntry> withheld;
    private final Texts texts;

    /** @param withheld whether something is kept back of an entry that is still there */
    public Completeness(LogLine log, Predicate<OpenedEntry> withheld, Language language) {
        this.log = log;
        this.withheld = withheld;
        this.texts = texts(language);
    }

    static Texts texts(Language language) {
        return WORDS.in(language);
    }

    /** Nothing is kept back: the whole log is shown. */
    public static Completeness ofWhole(LogLine log, Language language) {
        return new Completeness(log, entry -> false, language);
    }

    /** The sentence about each log of the line, and what it means. */
    public List<Block> blocks() {
        List<SequenceGaps.Gap> gaps = SequenceGaps.in(
                log.ofType("inference").toList(), log.ofType("heartbeat").toList());
        List<Fact> facts = new ArrayList<>();
        for (LogCut part : log.pinned()) {
            facts.add(Fact.text(texts.say("label"), sentence(part, gaps), part.whole()));
        }
        return List.of(
                new Block.Facts(texts.say("caption"), facts),
                new Block.Paragraph(texts.say(log.isEmpty() ? "nothing.meaning" : "meaning")));
    }

    /**
     * Whether every decision was logged, in words: by the finding, INDETERMINATE where there is none.
     *
     * @param reconciled the finding of {@link #RECONCILED}
     */
    public Block everyDecision(Optional<Finding> reconciled) {
        Outcome outcome = reconciled.map(Finding::outcome).orElse(Outcome.INDETERMINATE);
        return new Block.Paragraph(texts.say("every." + outcome.name()));
    }

    private String sentence(LogCut part, List<SequenceGaps.Gap> gaps) {
        LogPin pin = part.require();
        if (part.isEmpty()) {
            return texts.say("nothing.sentence", pin.origin());
        }
        long erased =
                part.entries().stream().filter(entry -> entry.content() == null).count();
        long kept = part.entries().stream().filter(withheld).count();
        // A gap shows at the entry after it: a log that was closed has none of the gaps of its successor.
        long holes = gaps.stream()
                .filter(gap -> gap.after().origin().equals(pin.origin()))
                .count();
        return texts.say("sentence", pin.origin(), pin.size(), pin.size() - 1, erased, kept, holes);
    }
}
