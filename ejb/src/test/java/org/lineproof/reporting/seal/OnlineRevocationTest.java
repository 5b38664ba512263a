package org.lineproof.reporting.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineproof.anchoring.timestamp.AuthorityServer;
import org.lineproof.database.Beans;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.seal.SealLevel;
import org.lineproof.reporting.entity.seal.SealOrder;
import org.lineproof.reporting.entity.seal.SealReport.Outcome;
import org.lineproof.reporting.seal.RevocationServer.Mood;
import org.lineproof.tenancy.entity.Refusal;

/** Revocations looked up where certificates say: a real responder and a real list, in good and in bad moods. */
class OnlineRevocationTest {
    private static final byte[] UNSEALED = SealingHouse.report(Language.EN);

    @TempDir
    Path directory;

    private SealingHouse house;
    private RevocationServer server;
    private AuthorityServer stamps;

    @BeforeEach
    void open() throws Exception {
        house = new SealingHouse(directory);
        server = new RevocationServer(house.authority);
        house.authority.lookUpAt(server);
        stamps = house.authority.stamps(Duration.ofDays(100));
        house.key(SealingHouse.FUND, SealingHouse.SUBJECT, daysAgo(60), daysAgo(-365));
    }

    @AfterEach
    void close() {
        server.close();
        stamps.close();
        house.close();
    }

    @Test
    void theAnswerOfTheResponderIsInTheSealAndHoldsWithoutIt() throws IOException {
        byte[] sealed = sealed();
        assertEquals(2, held(sealed, "OCSPs"), "of the seal and of the time stamps");
        assertEquals(0, held(sealed, "CRLs"));
        assertTrue(
                server.asked().stream().allMatch("POST /ocsp application/ocsp-request"::equals),
                server.asked()::toString);
        server.close();
        assertEquals(
                Outcome.TOTAL_PASSED,
                online().get(SealReading.class).read(sealed).get(0).outcome());
    }

    @Test
    void withoutTheResponderTheListIsInTheSeal() throws IOException {
        server.responds = Mood.AWAY;
        byte[] sealed = sealed();
        assertEquals(0, held(sealed, "OCSPs"));
        assertTrue(held(sealed, "CRLs") > 0);
    }

    @Test
    void aRevokedCertificateSealsNothing() {
        house.authority.revoke(house.authority.lastSerial());
        assertTrue(refusal().contains("revoked"), refusal());
        server.responds = Mood.AWAY;
        assertTrue(refusal().contains("revoked"), refusal());
    }

    @Test
    void withoutResponderAndListNothingIsSealed() {
        for (Mood mood : List.of(Mood.AWAY, Mood.REDIRECTING)) {
            server.responds = mood;
            server.lists = mood;
            assertTrue(refusal().contains("Revocation data is missing"), mood + ": " + refusal());
        }
        assertTrue(server.asked().stream().noneMatch(path -> path.contains("elsewhere")), "a redirection was followed");
    }

    @ParameterizedTest
    @EnumSource(names = {"FORGED", "PRESUMED", "DISMISSED"})
    void anAnswerOfWhomTheAuthorityDoesNotLetAnswerIsNone(Mood mood) throws IOException {
        server.responds = mood;
        byte[] sealed = sealed();
        assertEquals(0, held(sealed, "OCSPs"));
        assertTrue(held(sealed, "CRLs") > 0);
    }

    @Test
    void aResponderOfTheAuthoritysAnswersForIt() throws IOException {
        server.responds = Mood.DELEGATED;
        byte[] sealed = sealed();
        assertTrue(held(sealed, "OCSPs") > 0);
        assertEquals(0, held(sealed, "CRLs"));
    }

    @Test
    void aForgedAnswerHidesNoRevocationAndAForgedListIsNone() {
        server.responds = Mood.FORGED;
        server.lists = Mood.FORGED;
        assertTrue(refusal().contains("evocation data"), refusal());
        server.lists = Mood.HONEST;
        house.authority.revoke(house.authority.lastSerial());
        assertTrue(refusal().contains("revoked"), refusal());
    }

    @Test
    void anAnswerOfLastMonthIsNone() throws IOException {
        server.responds = Mood.STALE;
        byte[] sealed = sealed();
        assertEquals(0, held(sealed, "OCSPs"));
        assertTrue(held(sealed, "CRLs") > 0);
        server.lists = Mood.STALE;
        assertTrue(refusal().contains("Revocation data is missing"), refusal());
    }

    @Test
    void whoAnswersWithoutEndIsLeftAlone() {
        server.responds = Mood.TRICKLING;
        server.lists = Mood.ENDLESS;
        assertTrue(refusal().contains("Revocation data is missing"), refusal());
    }

    @Test
    void addressesInCertificatesOfOthersAreNotAsked(@TempDir Path elsewhere) throws Exception {
        try (SealingHouse stranger = new SealingHouse(elsewhere)) {
            stranger.authority.lookUpAt(server);
            stranger.key(SealingHouse.FUND, SealingHouse.SUBJECT, daysAgo(1), daysAgo(-365));
            stranger.authority.publish(elsewhere);
            byte[] foreign = stranger.sealed(SealLevel.LTA, UNSEALED);
            assertEquals(
                    Outcome.INDETERMINATE,
                    online().get(SealReading.class).read(foreign).get(0).outcome());
            assertEquals(List.of(), server.asked());
        }
    }

    private Beans online() {
        return house.beans()
                .setting("lineproof.tsa.url", stamps.url().toString())
                .setting("lineproof.seal.revocation", "online")
                .setting("lineproof.seal.revocation.seconds", "3");
    }

    private byte[] sealed() {
        return online().get(Seal.class)
                .seal(UNSEALED, new SealOrder(SealingHouse.FUND, "R01-1", Language.EN, SealLevel.LTA));
    }

    private String refusal() {
        return assertThrows(Refusal.class, this::sealed).reason();
    }

    private static Instant daysAgo(long days) {
        return Instant.now().minus(SealingHouse.DAY.multipliedBy(days));
    }

    /** How many the document security store holds (EN 319 142-1, 5.4.2). */
    private static int held(byte[] pdf, String kind) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSBase store = document.getDocumentCatalog().getCOSObject().getDictionaryObject("DSS");
            COSArray found = ((COSDictionary) store).getCOSArray(COSName.getPDFName(kind));
            return found == null ? 0 : found.size();
        }
    }
}
