package org.lineproof.reporting.control.bundle;

import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.RawOpening;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.privacy.entity.Content;

/** The contents of entries in the form of a bundle, all of them opened. */
public final class OpenedContents {
    private OpenedContents() {}

    /** Everything that is kept of an entry, the received bytes among it. */
    public static BundledContent of(String origin, long index, Entry entry, Content content) {
        return new BundledContent(
                origin,
                index,
                content.digests(),
                content.disclosures(),
                content.statement(),
                signedBy(entry, content),
                RawOpening.of(content.raw(), content.rawSalt()));
    }

    private static SignedBy signedBy(Entry entry, Content content) {
        if (content.statement() != null) {
            return SignedBy.PRODUCER;
        }
        return entry.type().equals("inference") || entry.type().equals("heartbeat")
                ? SignedBy.CHECKED_BY_US
                : SignedBy.NONE;
    }
}
