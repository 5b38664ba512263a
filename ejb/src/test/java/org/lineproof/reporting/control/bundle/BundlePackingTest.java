package org.lineproof.reporting.control.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.archive.StreamedArchive;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.stream.Measure;
import org.lineproof.evidence.stream.Measured;
import org.lineproof.tenancy.entity.Refusal;

class BundlePackingTest {
    private static final int ROOM = 1 << 20;

    /** Of a bundle it is measured how large it would be; nothing of it is written. */
    private static StreamedArchive ofSize(long size) {
        HeldBytes none = new HeldBytes(new byte[0]);
        int frame = Math.toIntExact(new StreamedArchive(new TreeMap<>(Map.of("contents.ndjson", none))).size());
        Measure small = Measure.of(none);
        Measure claimed = new Measure(size - frame, small.sha256(), small.crc32());
        return new StreamedArchive(new TreeMap<>(Map.of("contents.ndjson", new Measured(none, claimed))));
    }

    @Test
    void aBundleTooLargeForItsSealIsRefusedWithBothSizesAndACure() {
        StreamedArchive most = ofSize(Archive.MAX_BYTES - ROOM);
        assertSame(most, BundlePacking.sealable(most));
        Refusal refusal =
                assertThrows(Refusal.class, () -> BundlePacking.sealable(ofSize(Archive.MAX_BYTES - ROOM + 1)));
        assertEquals(Refusal.Kind.UNPROCESSABLE, refusal.kind());
        assertTrue(refusal.reason().contains("would have 535822337 bytes"), refusal.reason());
        assertTrue(refusal.reason().contains("an archive takes 536870912"), refusal.reason());
        assertTrue(refusal.reason().contains("R04 of a shorter period"), refusal.reason());
    }
}
