package org.lineproof.evidence.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.LogState;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.anchor.TimeStamp.OfBlock;
import org.lineproof.evidence.anchor.TimeStamp.OfCheckpoint;
import org.lineproof.evidence.anchor.TimeStamp.OfStamp;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.check.stamp.AttestedStamp;
import org.lineproof.evidence.check.stamp.StampRenewals;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.timestamp.Imprint;
import org.lineproof.evidence.timestamp.InvalidTimeStamp;
import org.lineproof.evidence.timestamp.TimeStampToken;

/**
 * A time stamp is over something in the bundle, holds by itself, and comes from a pinned authority. It says "not later
 * than", and a test authority's says not even that to anybody else. Asked for a time, it has to convince then: the
 * certificates behind it hold until then, or another stamp was made over it before they ended.
 */
public final class TimeStampCheck {
    private final EvidenceBundle bundle;
    private final @Nullable PinFile pins;
    private final @Nullable Instant at;
    private final StampRenewals renewals;

    /** @param at the time at which the stamps have to convince, null to ask for none */
    public TimeStampCheck(EvidenceBundle bundle, @Nullable PinFile pins, @Nullable Instant at) {
        this.bundle = bundle;
        this.pins = pins;
        this.at = at;
        this.renewals = new StampRenewals(bundle.timeStamps(), pins == null ? List.of() : pins.timestampAuthorities());
    }

    /** One step a time stamp. */
    public List<Step> run() {
        return bundle.timeStamps().stream().map(this::step).toList();
    }

    private Step step(TimeStamp stamp) {
        String subject = subject(stamp);
        Optional<Hash> stamped = stamped(stamp);
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

    private Optional<Hash> stamped(TimeStamp stamp) {
        if (stamp.over() instanceof OfStamp) {
            Hash earlier = ((OfStamp) stamp.over()).token();
            return bundle.timeStamps().stream()
                    .map(TimeStamp::imprint)
                    .filter(earlier::equals)
                    .findFirst();
        }
        return stamp.over() instanceof OfBlock ? block((OfBlock) stamp.over()) : note(stamp);
    }

    private Step authority(String subject, TimeStampToken token, TimeStamp stamp) throws InvalidTimeStamp {
        if (pins == null) {
            return Step.indeterminate(subject, "there is no pin file to check " + token.signer() + " against");
        }
        return AttestedStamp.of(stamp, token, pins.timestampAuthorities())
                .map(attested -> attested(subject, attested))
                .orElseGet(() -> Step.indeterminate(
                        subject, "no pinned authority stands behind " + token.signer() + "; ask for a newer pin file"));
    }

    private Step attested(String subject, AttestedStamp stamp) {
        TimeStampToken token = stamp.token();
        Instant good = renewals.goodUntil(stamp);
        String words = "not later than " + token.time()
                + token.accuracy()
                        .map(accuracy -> " (its clock: within " + accuracy + ")")
                        .orElse("") + ", by "
                + stamp.authority().name()
                + (good.isAfter(stamp.end()) ? "; stamped again in time, good until " + good : "");
        if (at != null && at.isAfter(good)) {
            return Step.indeterminate(
                    subject,
                    words + "; but the certificates behind it ended on " + good + ", and no stamp that was made before"
                            + " carries it on to " + at);
        }
        if (!stamp.authority().evidentialValue()) {
            return Step.passed(subject, words + ": test authority, no evidential value");
        }
        Step passed = Step.passed(subject, words);
        return coveredLog(stamp.stamp())
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
        return stamp.over() instanceof OfBlock
                ? "time stamp of block " + ((OfBlock) stamp.over()).blockHash().text()
                : "time stamp of the time stamp "
                        + ((OfStamp) stamp.over()).token().base64();
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
