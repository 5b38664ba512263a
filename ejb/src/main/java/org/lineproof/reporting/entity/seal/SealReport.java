package org.lineproof.reporting.entity.seal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the validation of one seal came to (ETSI EN 319 102-1), against the trust anchors of this installation.
 *
 * @param signer common name of the certificate
 * @param subject its whole subject, RFC 2253
 * @param forTests whether the certificate says of itself that it has no evidential value
 * @param claimedAt when it was sealed by the sealer's own clock
 * @param provenAt since when it was there at the latest, by a time stamp that holds; null without one
 * @param level how much is sealed in
 * @param outcome the verdict
 * @param reason the sub-indication of the standard, such as HASH_FAILURE; null where there is none
 * @param remarks what the validator objects to, in its words
 * @param stampEndsAt when the first certificate behind the newest time stamp ends; null without a time stamp
 */
public record SealReport(
        String signer,
        String subject,
        boolean forTests,
        Instant claimedAt,
        @Nullable Instant provenAt,
        SealLevel level,
        Outcome outcome,
        @Nullable String reason,
        List<String> remarks,
        @Nullable Instant stampEndsAt) {
    /** The three main indications of the standard. */
    public enum Outcome {
        TOTAL_PASSED,
        TOTAL_FAILED,
        INDETERMINATE
    }

    public SealReport {
        remarks = List.copyOf(remarks);
    }

    /** Whether the certificate names this organisation as its subject does another certificate. */
    public boolean isBy(String otherSubject) {
        return subject.equals(otherSubject);
    }
}
