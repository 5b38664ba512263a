package org.lineproof.reporting.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.anchoring.timestamp.AuthorityServer;
import org.lineproof.database.Beans;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.seal.SealLevel;
import org.lineproof.reporting.entity.seal.SealReport;
import org.lineproof.reporting.entity.seal.SealReport.Outcome;
import org.lineproof.tenancy.entity.Refusal;

class ArchiveRenewalTest {
    private static final byte[] UNSEALED = SealingHouse.report(Language.EN);

    @TempDir
    Path directory;

    @Test
    void aSealIsRenewedTwiceInARow() throws Exception {
        try (SealingHouse house = new SealingHouse(directory)) {
            byte[] sealed = house.sealed(SealLevel.T, UNSEALED);
            assertEquals(0, archiveStamps(sealed));
            byte[] once = renewed(house, sealed);
            byte[] twice = renewed(house, once);
            assertEquals(1, archiveStamps(once));
            assertEquals(2, archiveStamps(twice));
            assertArrayEquals(sealed, Arrays.copyOf(once, sealed.length));
            assertArrayEquals(once, Arrays.copyOf(twice, once.length));
            for (byte[] file : List.of(once, twice)) {
                SealReport report = house.read(file);
                assertEquals(Outcome.TOTAL_PASSED, report.outcome(), report.toString());
                assertEquals(SealLevel.LTA, report.level());
                assertEquals(List.of(), PdfStandards.failures(file));
            }
        }
    }

    @Test
    void aRenewedSealOutlivesTheFirstAuthority() throws Exception {
        try (SealingHouse house = new SealingHouse(directory, Duration.ofDays(10));
                AuthorityServer next = house.authority.stamps(Duration.ofDays(100))) {
            house.key(SealingHouse.FUND, SealingHouse.SUBJECT, inDays(-1), inDays(9));
            byte[] sealed = house.sealed(SealLevel.LTA, UNSEALED);
            Beans later = house.beans().setting("lineproof.tsa.url", next.url().toString());
            byte[] renewed = later.get(ArchiveRenewal.class).renew(sealed);

            house.authority.publish(directory, inDays(50).minus(Duration.ofHours(1)));
            assertNotEquals(Outcome.TOTAL_PASSED, house.read(sealed, inDays(50)).outcome());
            SealReport report = house.read(renewed, inDays(50));
            assertEquals(Outcome.TOTAL_PASSED, report.outcome(), report.toString());
        }
    }

    @Test
    void anUnsealedReportIsNotRenewed() throws Exception {
        try (SealingHouse house = new SealingHouse(directory)) {
            assertThrows(Refusal.class, () -> renewed(house, UNSEALED));
        }
    }

    @Test
    void aDamagedSealIsNotRenewed() throws Exception {
        try (SealingHouse house = new SealingHouse(directory)) {
            byte[] sealed = house.sealed(SealLevel.LTA, UNSEALED);
            sealed[12] ^= 1;
            assertThrows(Refusal.class, () -> renewed(house, sealed));
        }
    }

    private static Instant inDays(long days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private static byte[] renewed(SealingHouse house, byte[] pdf) {
        return house.beans().get(ArchiveRenewal.class).renew(pdf);
    }

    private static long archiveStamps(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().stream()
                    .filter(signature -> "ETSI.RFC3161".equals(signature.getSubFilter()))
                    .count();
        }
    }
}
