package org.lineproof.evidence.check.container;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.archive.StoredArchive;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.check.stamp.AuthorityBehind;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.container.ContainerSignature;
import org.lineproof.evidence.container.MalformedContainer;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedSealRoot;
import org.lineproof.evidence.timestamp.InvalidTimeStamp;
import org.lineproof.evidence.timestamp.TimeStampToken;

/**
 * The container's manifest covers every file once, and whoever a pinned root names signed it. Without such a root the signature
 * stays open: it is the report key that ties a bundle to the pins, and a verifier without a PKI misses nothing. With such a
 * root a seal that this Java cannot read leaves the whole undecided.
 */
public final class ContainerCheck {
    private static final String CONTAINER = "container";
    /** The subject of the step about the seal. */
    public static final String SIGNATURE = "container signature";

    private static final String ALONE = "internally consistent only: ";

    private final ContainerParts parts;
    private final @Nullable PinFile pins;
    private final @Nullable Instant at;

    /** @param at the time at which the time stamp has to convince, null to ask for none */
    public ContainerCheck(StoredArchive archive, @Nullable PinFile pins, @Nullable Instant at) {
        this.parts = new ContainerParts(archive.files());
        this.pins = pins;
        this.at = at;
    }

    /** The step about the files and, when they hold, the step about the signature; none for a bundle that is no container. */
    public List<Step> run() {
        if (parts.absent()) {
            return List.of();
        }
        try {
            Step covered = step(
                    CONTAINER,
                    Outcome.PASSED,
                    "an ASiC-E container: its manifest covers " + parts.covered() + " files, each once");
            return List.of(covered, signature());
        } catch (MalformedContainer e) {
            return List.of(step(CONTAINER, Outcome.FAILED, String.valueOf(e.getMessage())));
        }
    }

    private Step signature() {
        try {
            ContainerSignature signature = ContainerSignature.read(parts.signature(), parts.manifest());
            if (pins == null) {
                return open(ALONE + "there is no pin file to check " + signature.signer() + " against");
            }
            if (pins.sealRoots().isEmpty()) {
                return open(ALONE + "the pin file names no root to check " + signature.signer() + " against");
            }
            List<PinnedSealRoot> roots = roots(signature, pins);
            if (roots.isEmpty()) {
                return failed("by " + signature.signer() + ", whom no pinned root of a seal names");
            }
            return roots.stream()
                            .anyMatch(root -> root.covers(signature.timeStamp().time()))
                    ? timed(signature, pins)
                    : failed("by " + signature.signer() + ", stamped at "
                            + signature.timeStamp().time() + ", and the pinned root counts " + period(roots.get(0)));
        } catch (InvalidCms e) {
            return failed(ContainerParts.SIGNATURE + " " + e.getMessage());
        } catch (InvalidTimeStamp e) {
            return failed(ContainerParts.SIGNATURE + " carries a time stamp that " + e.getMessage());
        } catch (UnknownAlgorithm e) {
            // Whoever pins a root asks whose seal it is; a changed byte must not make that question go away.
            boolean asked = pins != null && !pins.sealRoots().isEmpty();
            return new Step(SIGNATURE, Outcome.INDETERMINATE, String.valueOf(e.getMessage()), asked);
        }
    }

    private static List<PinnedSealRoot> roots(ContainerSignature signature, PinFile pins) throws InvalidCms {
        List<PinnedSealRoot> roots = new ArrayList<>();
        Optional<InvalidCms> ended = Optional.empty();
        for (PinnedSealRoot root : pins.sealRoots()) {
            try {
                if (signature.isOf(root.principal())
                        && signature.issuedUnder(root.x509()).isPresent()) {
                    roots.add(root);
                }
            } catch (InvalidCms e) {
                // Another root may be the same authority's with a later end.
                ended = Optional.of(e);
            }
        }
        if (roots.isEmpty() && ended.isPresent()) {
            throw ended.get();
        }
        return roots;
    }

    private static String period(PinnedSealRoot root) {
        String from = root.from() == null ? "" : "from " + root.from();
        String until = root.until() == null ? "" : "until " + root.until();
        return (from + " " + until).strip();
    }

    /** The certificate held at the time of the stamp, so that it matters whose word that time is. */
    private Step timed(ContainerSignature signature, PinFile pins) throws InvalidTimeStamp {
        TimeStampToken stamp = signature.timeStamp();
        String words = "by " + signature.signer() + " under a pinned root, not later than " + stamp.time();
        Optional<AuthorityBehind> behind = AuthorityBehind.of(stamp, pins.timestampAuthorities());
        if (behind.isEmpty()) {
            return open(words + " by the word of " + stamp.signer() + ", behind whom no pinned authority stands");
        }
        Archived archived = Archived.of(signature.archive(), behind.get().end(), pins.timestampAuthorities());
        String timed = words + ", by " + behind.get().authority().name() + archived.words();
        if (at != null && at.isAfter(archived.end())) {
            return open(timed + "; but the certificates behind the time stamp ended on " + archived.end());
        }
        return step(
                SIGNATURE,
                Outcome.PASSED,
                behind.get().authority().evidentialValue() ? timed : timed + ": test authority, no evidential value");
    }

    private static Step open(String reason) {
        return step(SIGNATURE, Outcome.INDETERMINATE, reason);
    }

    private static Step failed(String reason) {
        return step(SIGNATURE, Outcome.FAILED, reason);
    }

    private static Step step(String subject, Outcome outcome, String reason) {
        return new Step(subject, outcome, reason, false);
    }
}
