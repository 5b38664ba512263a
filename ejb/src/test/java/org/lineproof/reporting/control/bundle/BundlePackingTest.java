package org.lineproof.reporting.control.bundle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.tenancy.entity.Refusal;

class BundlePackingTest {
    private static final long MOST = Archive.MAX_BYTES - (1 << 20);

    @Test
    void aBundleTooLargeForItsSealIsRefusedWithBothSizesAndACure() {
        assertDoesNotThrow(() -> BundlePacking.requireRoom(MOST));
        Refusal refusal = assertThrows(Refusal.class, () -> BundlePacking.requireRoom(MOST + 1));
        assertEquals(Refusal.Kind.UNPROCESSABLE, refusal.kind());
        assertTrue(refusal.reason().contains("would have at least 1072693249 bytes"), refusal.reason());
        assertTrue(refusal.reason().contains("an archive takes 1073741824"), refusal.reason());
        assertTrue(refusal.reason().contains("R04 of a shorter period"), refusal.reason());
    }
}
