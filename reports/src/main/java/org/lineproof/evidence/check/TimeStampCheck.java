package org.lineproof.evidence.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.LogState;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.anchor.TimeStamp.OfBlock;
import org.lineproof.evidence.anchor.TimeStamp.OfCheckpoint;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.timestamp.Imprint;
import org.lineproof.evidence.timestamp.InvalidTimeStamp;
import org.lineproof.evidence.timestamp.TimeStampToken;
import org.lineproof.evidence.timestamp.UnknownAlgorithm;

/**
 * A time stamp is over something in the bundle, holds by itself, and comes from a pinned authority. It says "not later
 * than", and a test authority's says not even that to anybody else.
 */
public final class TimeStampCheck {
    private final EvidenceBundle bundle;
    private final @Nullable PinFile pins;

    public TimeStampCheck(EvidenceBundle bundle, @Nullable PinFile pins) {
        this.bundle = bundle;
        this.pins = pins;
    }

    /** One step a time stamp. */
    public List<Step> run() {
        return bundle.timeStamps().stream().map(this::step).toList();
    }

    private Step step(TimeStamp stamp) {
        String subject = subject(stamp);
        Optional<Hash> stamped = stamp.over() instanceof OfBlock ? block((OfBlock) stamp.over()) : note(stamp);
        if (stamped.isEmpty()) {
            return Step.failed(subject, "what it is over is not in the bundle");
        }
        try {
            TimeStampToken token = TimeStampToken.read(stamp.token());
            token.requireOver(stamped.get());
            return authority(subject, token, stamp);
        } catch (InvalidTimeStamp e) {
            return Step.failed(subject, "the token " + e.getMessage());
        } catch (UnknownAlgorithm e) {
            return Step.indeterminate(subject, String.valueOf(e.getMessage()));
        }
    }

    private Step authority(String subject, TimeStampToken token, TimeStamp stamp) throws InvalidTimeStamp {
        if (pins == null) {
            return Step.indeterminate(subject, "there is no pin file to check " + token.signer() + " against");
        }
        Optional<PinnedAuthority> found = Optional.empty();
        for (PinnedAuthority authority : pins.timestampAuthorities()) {
            boolean better = found.isEmpty() || authority.evidentialValue();
            if (better && token.issuedUnder(authority.x509()).isPresent()) {
                found = Optional.of(authority);
            }
        }
        return found.map(authority -> attested(subject, token, stamp, authority))
                .orElseGet(() -> Step.indeterminate(
                        subject, "no pinned authority stands behind " + token.signer() + "; ask for a newer pin file"));
    }

    private Step attested(String subject, TimeStampToken token, TimeStamp stamp, PinnedAuthority authority) {
        String words = "not later than " + token.time()
                + token.accuracy()
                        .map(accuracy -> " (its clock: within " + accuracy + ")")
                        .orElse("") + ", by "
                + authority.name();
        if (!authority.evidentialValue()) {
            return Step.passed(subject, words + ": test authority, no evidential value");
        }
        Step passed = Step.passed(subject, words);
        return coveredLog(stamp)
                .map(log -> passed.lifting(log.origin(), LogState.TIME_STAMPED))
                .orElse(passed);
    }

    /** The log that a stamp brings further: over the size that the bundle speaks of, not over an earlier one. */
    private Optional<BundledLog> coveredLog(TimeStamp stamp) {
        return stamp.over() instanceof OfCheckpoint
                ? bundle.log(((OfCheckpoint) stamp.over()).origin())
                        .filter(log -> log.size() == ((OfCheckpoint) stamp.over()).size())
                : Optional.empty();
    }

    private static String subject(TimeStamp stamp) {
        if (stamp.over() instanceof OfCheckpoint) {
            OfCheckpoint checkpoint = (OfCheckpoint) stamp.over();
            return "time stamp of " + checkpoint.origin() + " at size " + checkpoint.size();
        }
        return "time stamp of block " + ((OfBlock) stamp.over()).blockHash().text();
    }

    private Optional<Hash> block(OfBlock over) {
        String hash = over.blockHash().text();
        return bundle.anchors().stream().anyMatch(anchor -> anchor.blockHash().equals(hash))
                ? Optional.of(Imprint.ofBlock(hash))
                : Optional.empty();
    }

    /** The log's checkpoint of that size: this bundle's, or that of the previous report. */
    private Optional<Hash> note(TimeStamp stamp) {
        OfCheckpoint over = (OfCheckpoint) stamp.over();
        Optional<BundledLog> log = bundle.log(over.origin());
        Optional<Hash> newest = log.flatMap(found -> imprint(over, found.checkpoint()));
        return newest.isPresent()
                ? newest
                : log.map(BundledLog::previous).flatMap(previous -> imprint(over, previous.checkpoint()));
    }

    private static Optional<Hash> imprint(OfCheckpoint over, String checkpoint) {
        try {
            SignedNote note = SignedNote.parse(checkpoint);
            return Checkpoint.parse(note.text()).size() == over.size()
                    ? Optional.of(Imprint.ofCheckpoint(over.origin(), note))
                    : Optional.empty();
        } catch (MalformedNote | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
