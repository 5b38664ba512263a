package org.lineproof.web.portal.entries;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.LedgerReader;
import org.lineproof.web.portal.telling.LogWords;
import org.lineproof.web.portal.wording.Step;

/** An entry of a log: by its id, or by the log's origin and its place there. */
@Named
@RequestScoped
public class EntryPage {

    @Inject
    LogReader reader;

    @Inject
    InferenceQuery inference;

    @Inject
    LedgerReader ledger;

    private String id = "";
    private String origin = "";
    private long index;
    private @Nullable EntryStanding standing;
    private boolean receipt;

    /** Fills the page, or answers that there is no such entry. */
    public void load() {
        Optional<EntryStanding> found =
                id.isEmpty() ? reader.at(origin, index) : Absence.identifier(id).flatMap(reader::standing);
        if (found.isEmpty()) {
            Absence.answer("there is no such entry");
            return;
        }
        EntryStanding entry = found.get();
        standing = entry;
        receipt = inference.receipt(entry.entry()).isPresent();
    }

    /** "Entry 12 of audit", or of which log it waits for its place. */
    public String getTitle() {
        if (standing == null) {
            return "Entry";
        }
        Long place = standing.index();
        return place == null ? "Entry on its way into " + standing.log() : "Entry " + place + " of " + standing.log();
    }

    /** The entry as it stands in the log; null before {@link #load}. */
    public @Nullable EntryStanding getStanding() {
        return standing;
    }

    /** Whether it is an inference receipt, which has a page with more. */
    public boolean isReceipt() {
        return receipt;
    }

    /** Log and anchor in words. */
    public List<Step> getSteps() {
        return standing == null ? List.of() : List.of(LogWords.step(standing), ledger.step(standing));
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable String origin) {
        this.origin = origin == null ? "" : origin;
    }

    public String getIndex() {
        return Long.toString(index);
    }

    /** Its place; what is no number is no place. */
    public void setIndex(@Nullable String index) {
        try {
            this.index = index == null ? 0 : Long.parseLong(index);
        } catch (NumberFormatException e) {
            this.index = -1;
        }
    }
}
