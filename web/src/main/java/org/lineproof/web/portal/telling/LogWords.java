package org.lineproof.web.portal.telling;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;
import org.lineproof.web.portal.wording.Step;
import org.lineproof.web.portal.wording.Words;

/** How far an entry has come in its log, in words. */
public final class LogWords {

    private LogWords() {}

    /** The state of the entry in its log; the ledger is told apart. */
    public static Mark mark(EntryStanding standing) {
        return mark(standing.state());
    }

    /** The same, where nothing but the state is known. */
    public static Mark mark(EntryStanding.State state) {
        return switch (state) {
            case PENDING -> Mark.quiet("Pending");
            case SEQUENCED -> Mark.quiet("Sequenced");
            case PUBLISHED -> Mark.good("Published");
        };
    }

    /** The link "log" of a decision. */
    public static Step step(EntryStanding standing) {
        return new Step("Log", mark(standing), sentence(standing), facts(standing), null);
    }

    static String sentence(EntryStanding standing) {
        return switch (standing.state()) {
            case PENDING ->
                "The record is stored and promised: it has to be published in the log by "
                        + Moments.text(standing.publishBy()) + ".";
            case SEQUENCED ->
                "The record has its place " + standing.index()
                        + " in the log; the next signed checkpoint will cover it.";
            case PUBLISHED ->
                "The record stands at place " + standing.index() + " of the log " + standing.log()
                        + ". A signed checkpoint covers it, and the proof below shows that it is among the first "
                        + Words.counted(size(standing), "entry", "entries")
                        + ". Since then it cannot be changed, moved or"
                        + " left out without the checkpoint telling.";
        };
    }

    private static long size(EntryStanding standing) {
        SignedCheckpoint checkpoint = standing.checkpoint();
        return checkpoint == null ? 0 : checkpoint.checkpoint().size();
    }

    private static List<Fact> facts(EntryStanding standing) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.exact("Origin", standing.origin()));
        facts.add(Fact.exact("Leaf hash", standing.leafHash().hex()));
        facts.add(Fact.of("Received", standing.receivedAt()));
        SignedCheckpoint checkpoint = standing.checkpoint();
        if (checkpoint != null) {
            facts.add(Fact.of("Checkpoint size", checkpoint.checkpoint().size()));
            facts.add(
                    Fact.exact("Checkpoint root", checkpoint.checkpoint().root().hex()));
            facts.add(Fact.of("Checkpoint signed", checkpoint.publishedAt()));
        }
        InclusionProof inclusion = standing.inclusion();
        if (inclusion != null) {
            facts.add(Fact.of(
                    "Inclusion proof", Words.counted(inclusion.path().size(), "hash", "hashes") + " (RFC 9162)"));
        }
        return facts;
    }
}
