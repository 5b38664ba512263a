package org.lineproof.reporting.control.extract;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.privacy.entity.Content;
import org.lineproof.report.basis.Reference;

/**
 * Which fields of which entries a report shows. Everything else of an entry that is placed in the bundle is committed to:
 * the digest of each field stays, so that nobody can leave one out unseen or put another in its place.
 */
public final class Opening {
    /** Everything is open: the form of a report for those who may see it all. */
    public static final Opening WHOLE = new Opening(Reach.WHOLE, Withheld.NOTHING, Set.of(), Set.of(), new Needles());

    /** Who did something in the organisation is nothing to a person outside, nor how a model was trained. */
    private static final Set<String> INTERNAL = Set.of("declaredBy", "reviewer", "trainedBy", "signer");

    private enum Reach {
        WHOLE,
        PERIOD,
        /** One decision, for the organisation's own file. */
        FILE,
        /** One decision, for the person or an authority. */
        LETTER
    }

    private final Reach reach;
    private final Withheld withheld;
    private final Set<Reference> receipts;
    private final Set<Reference> acts;
    private final Needles needles;

    private Opening(Reach reach, Withheld withheld, Set<Reference> receipts, Set<Reference> acts, Needles needles) {
        this.reach = reach;
        this.withheld = withheld;
        this.receipts = receipts;
        this.acts = acts;
        this.needles = needles;
    }

    /** These receipts of the log, with what people did about them; all other receipts stay closed. */
    public static Opening ofReceipts(EvidenceCut cut, List<OpenedEntry> receipts, Withheld withheld) {
        return of(Reach.PERIOD, cut, receipts, withheld);
    }

    /**
     * One receipt, with what people did about it, and of the rest of its log nothing at all.
     *
     * @param outside whether it leaves the organisation: names of its people stay closed then
     */
    public static Opening ofDecision(EvidenceCut cut, OpenedEntry receipt, Withheld withheld, boolean outside) {
        return of(outside ? Reach.LETTER : Reach.FILE, cut, List.of(receipt), withheld);
    }

    private static Opening of(Reach reach, EvidenceCut cut, List<OpenedEntry> receipts, Withheld withheld) {
        Set<Reference> open = receipts.stream().map(OpenedEntry::reference).collect(Collectors.toSet());
        Acts about = Acts.of(cut);
        Set<Reference> acts = receipts.stream()
                .flatMap(receipt -> about.about(receipt).stream())
                .map(OpenedEntry::reference)
                .collect(Collectors.toSet());
        Set<String> naming = Set.of(ReceiptField.DECISION_ID.field(), ReceiptField.SUBJECT_REF.field());
        Needles needles = Needles.of(
                cut.system().ofType("inference").toList(),
                (receipt, field) -> open.contains(receipt.reference()) ? withheld.has(field) : naming.contains(field));
        return new Opening(reach, withheld, open, acts, needles);
    }

    /** Whether all entries of the system's log go into the bundle, open or closed; else those that are referred to. */
    public boolean placesWholeLog() {
        return reach == Reach.WHOLE || reach == Reach.PERIOD;
    }

    /** Whether anything of an entry is kept back that a report for those who may see it all would show. */
    public boolean restricts() {
        return reach != Reach.WHOLE;
    }

    public Withheld withheld() {
        return withheld;
    }

    /** Whether a receipt's own fields are shown, but for those withheld. */
    public boolean opens(OpenedEntry receipt) {
        return reach == Reach.WHOLE || receipts.contains(receipt.reference());
    }

    /** Whether a receipt's registration may be pointed at: it says which model version it is. */
    public boolean namesModel() {
        return !withheld.hidesModel();
    }

    /** Whether the bytes are shown as they were received: only where every field is. */
    public boolean showsReceived(OpenedEntry entry) {
        Content content = entry.content();
        return content != null
                && (reach == Reach.WHOLE
                        || reach == Reach.PERIOD
                                && fields(entry).size() == content.disclosures().size());
    }

    /** Names of the fields shown of an entry of whichever log; none if it stays closed. */
    public Set<String> fields(OpenedEntry entry) {
        Content content = entry.content();
        if (content == null || isClosed(entry)) {
            return Set.of();
        }
        Collection<Disclosure> fields = content.disclosures();
        Set<String> shown = new TreeSet<>();
        for (Disclosure field : fields) {
            if (shows(entry, field)) {
                shown.add(field.name());
            }
        }
        return shown;
    }

    private boolean isClosed(OpenedEntry entry) {
        if (reach == Reach.WHOLE) {
            return false;
        }
        if (entry.is("inference")) {
            return !receipts.contains(entry.reference());
        }
        if (entry.is(Acts.ENTRY_TYPE)) {
            return !acts.contains(entry.reference());
        }
        return entry.is("model") && withheld.hidesModel();
    }

    private boolean shows(OpenedEntry entry, Disclosure field) {
        if (reach == Reach.WHOLE) {
            return true;
        }
        if (reach == Reach.LETTER && INTERNAL.contains(field.name())) {
            return false;
        }
        if (entry.is("inference")) {
            return !withheld.has(field.name());
        }
        if (entry.is(Acts.ENTRY_TYPE)) {
            return !withheld.has(field.name())
                    && !needles.hold(field.value())
                    && !needles.quotedIn(field.value(), true);
        }
        return !needles.hold(field.value()) && !needles.quotedIn(field.value(), false);
    }

    /** A text of somebody without the values that are to stay unknown; empty if it quotes none. */
    Optional<MaskedText> masked(String text, String word) {
        String normal = Spelling.normal(text);
        List<int[]> passages = needles.passages(normal, false);
        return passages.isEmpty() ? Optional.empty() : Optional.of(MaskedText.of(normal, passages, word));
    }

    /** Whether a text is as a whole a value that is to stay unknown, even one too short to be told apart in others. */
    boolean withholds(String text) {
        return needles.hold(TextNode.valueOf(text));
    }

    /** Whether something is kept back of an entry that is still there. */
    public boolean keepsBack(OpenedEntry entry) {
        Content content = entry.content();
        return content != null && fields(entry).size() < content.disclosures().size();
    }
}
