package org.lineproof.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteSignature;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.reporting.entity.ReportHead;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.SignedCheckpoint;

/**
 * Where the logs of a report stood at the report before it. That is the last one whose log of the system was shorter, so
 * that the same cut has the same predecessor whenever it is assembled.
 */
@ApplicationScoped
public class PreviousHeads {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    LogReader logs;

    /** The size of each log at the previous report, by origin; empty for the first report of a system. */
    public Map<String, Long> before(EvidenceCut cut) {
        return entityManager
                .createQuery(
                        "select h from ReportHead h where exists (select s from ReportHead s where s.reportId ="
                                + " h.reportId and s.origin = :system and s.treeSize < :size)",
                        ReportHead.class)
                .setParameter("system", cut.system().require().origin())
                .setParameter("size", cut.system().require().size())
                .getResultStream()
                .collect(Collectors.toMap(ReportHead::origin, ReportHead::treeSize, Math::max));
    }

    /**
     * Of a log without entries every log is an extension: nothing is to be proved (RFC 9162, section 2.1.4).
     *
     * @param size the log's size at the previous report, null if there was none or it did not use this log
     */
    public BundledLog.@Nullable Previous head(LogName name, LogCut cut, @Nullable Long size) {
        if (size == null || size == 0 || size > cut.require().size()) {
            return null;
        }
        TreeProofs tree = new TreeProofs(new CutTiles(cut));
        return logs.checkpoint(name, size)
                .map(signed -> new BundledLog.Previous(
                        signedByLog(signed),
                        tree.consistency(size, cut.require().size()).path()))
                .orElse(null);
    }

    /** Without the cosignatures: those may still come, and the same cut has the same bytes whenever it is assembled. */
    private static String signedByLog(SignedCheckpoint signed) {
        try {
            SignedNote note = SignedNote.parse(signed.note());
            String origin = signed.checkpoint().origin();
            List<NoteSignature> own = note.signatures().stream()
                    .filter(signature -> signature.name().equals(origin))
                    .toList();
            return new SignedNote(note.text(), own).note();
        } catch (MalformedNote | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the stored checkpoint of " + signed.checkpoint() + " is no signed note", e);
        }
    }
}
