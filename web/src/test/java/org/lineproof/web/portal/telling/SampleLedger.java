package org.lineproof.web.portal.telling;

import java.time.Instant;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.evidence.digest.Hash;

/** Anchors as the boundary answers them. */
public final class SampleLedger {

    private SampleLedger() {}

    /** An anchor of 17 entries in block 41 of a ledger of this kind. */
    public static AnchorView anchor(LedgerKind kind) {
        return new AnchorView(
                kind.words(),
                31_337,
                "0x5FbD",
                "0xaa",
                41,
                "0xbb",
                17,
                Hash.sha256(new byte[] {1}),
                Instant.parse("2026-11-22T15:40:12Z"));
    }
}
