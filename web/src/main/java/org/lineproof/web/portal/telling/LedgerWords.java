package org.lineproof.web.portal.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.anchoring.entity.LedgerStanding;
import org.lineproof.anchoring.entity.timestamp.StampView;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;
import org.lineproof.web.portal.wording.Step;
import org.lineproof.web.portal.wording.Words;

/** What the ledger keeps, in words; a development chain is called one wherever it is shown. */
public final class LedgerWords {

    private LedgerWords() {}

    /** Whether the words for a ledger mean a chain without seals. */
    public static boolean isDevelopmentChain(@Nullable String kind) {
        return LedgerKind.ANVIL.words().equals(kind);
    }

    /**
     * The link "anchor" of a record at this place of its log; the place is null while it is pending.
     *
     * @param stamps the time stamps of the anchor, as far as they came
     */
    public static Step step(Optional<AnchorView> anchor, List<StampView> stamps, @Nullable Long index) {
        return anchor.map(found -> anchored(found, stamps))
                .orElseGet(() -> new Step("Anchor", Mark.quiet("Not anchored yet"), waiting(index), List.of(), null));
    }

    private static String waiting(@Nullable Long index) {
        return index == null
                ? "The record has no place in the log yet; it is anchored after that, within seconds while the ledger"
                        + " answers."
                : "No ledger holds a head of the log that covers this record yet. That follows within seconds while the"
                        + " ledger answers; until then the signed checkpoint alone speaks for the log.";
    }

    private static Step anchored(AnchorView anchor, List<StampView> stamps) {
        boolean development = isDevelopmentChain(anchor.kind());
        String sentence = "Block " + anchor.block() + " of the ledger holds the head of the log at "
                + Words.counted(anchor.treeSize(), "entry", "entries") + ", this record among them. "
                + (development
                        ? "The ledger is a development chain: it shows the way of an anchor, but nobody seals its"
                                + " blocks."
                        : "Whoever rewrites the log from here on contradicts the ledger.");
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("Ledger", anchor.kind() + ", chain id " + anchor.chainId()),
                Fact.exact("Contract", anchor.contract()),
                Fact.exact("Transaction", anchor.transaction()),
                Fact.exact("Block hash", anchor.blockHash()),
                Fact.of("Block time", anchor.at())));
        stamps.forEach(stamp -> facts.add(stamped(stamp)));
        return new Step("Anchor", mark(anchor.kind()), sentence, facts, null);
    }

    private static Fact stamped(StampView stamp) {
        String what = stamp.over() == StampView.Over.BLOCK ? "Time stamp of the block" : "Time stamp of the checkpoint";
        return Fact.of(
                what,
                "not later than " + Moments.text(stamp.time()) + ", by "
                        + stamp.authority().name()
                        + (stamp.authority().evidentialValue() ? "" : " (test authority, no evidential value)"));
    }

    /** What to call an anchor on such a ledger. */
    public static Mark mark(String kind) {
        return isDevelopmentChain(kind) ? Mark.open(Words.capital(kind)) : Mark.good("Anchored: " + kind);
    }

    /** How the organisation's logs stand towards the ledger. */
    public static Mark standing(LedgerStanding standing) {
        if (standing.lastAnchorAt() == null) {
            return Mark.quiet("Nothing anchored yet");
        }
        if (standing.unanchoredSince() != null) {
            return Mark.open("Unanchored since " + Moments.text(standing.unanchoredSince()));
        }
        if (standing.unprovable() > 0) {
            return Mark.open("All heads anchored, " + standing.unprovable() + " anchors without a proof to keep");
        }
        return Mark.good("All heads anchored");
    }
}
