package org.lineproof.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.boundary.AnchorQuery;
import org.lineproof.anchoring.boundary.TimeStampQuery;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.LedgerStanding;
import org.lineproof.anchoring.entity.timestamp.StampView;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.web.portal.telling.LedgerWords;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Step;

/** What the ledger holds of the organisation's logs, asked for once a page. */
@Named("ledger")
@RequestScoped
public class LedgerReader {

    @Inject
    AnchorQuery anchors;

    @Inject
    TimeStampQuery timeStamps;

    private @Nullable LedgerStanding standing;

    /** The link "anchor" of an entry. */
    public Step step(EntryStanding entry) {
        Optional<AnchorView> anchor = anchor(entry);
        List<StampView> stamps =
                anchor.map(found -> timeStamps.of(entry.log(), found)).orElse(List.of());
        return LedgerWords.step(anchor, stamps, entry.index());
    }

    /** The anchor that covers an entry, empty while there is none. */
    public Optional<AnchorView> anchor(EntryStanding entry) {
        Long index = entry.index();
        return index == null ? Optional.empty() : anchors.of(entry.log(), index + 1);
    }

    /** How the organisation's logs stand towards the ledger. */
    public LedgerStanding getStanding() {
        if (standing == null) {
            standing = anchors.standing();
        }
        return standing;
    }

    /** The kind of ledger, to stand beside every anchor. */
    public Mark getKindMark() {
        String kind = getStanding().kind();
        return kind == null ? Mark.quiet("No ledger yet") : LedgerWords.mark(kind);
    }

    /** Whether all heads are anchored, or since when not. */
    public Mark getMark() {
        return LedgerWords.standing(getStanding());
    }

    /** Chain and contract, empty before the first anchor. */
    public List<Fact> getFacts() {
        List<Fact> facts = new ArrayList<>();
        LedgerStanding now = getStanding();
        if (now.lastAnchorAt() != null) {
            facts.add(Fact.of("Last anchor", now.lastAnchorAt()));
        }
        if (now.chainId() != null) {
            facts.add(Fact.exact("Chain id", now.chainId().toString()));
        }
        if (now.contract() != null) {
            facts.add(Fact.exact("Contract", now.contract()));
        }
        return facts;
    }
}
