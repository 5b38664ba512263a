package org.lineproof.reporting.boundary.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.IssuedReportQuery;
import org.lineproof.reporting.boundary.PinFiles;
import org.lineproof.reporting.control.Patience;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.reporting.entity.file.StoredFile;
import org.lineproof.reporting.entity.release.DraftFile;
import org.lineproof.reporting.entity.release.ReleaseAct;
import org.lineproof.reporting.entity.release.ReleaseDecision;
import org.lineproof.reporting.entity.release.ReleaseDecision.Choice;
import org.lineproof.reporting.entity.release.ReleaseStanding;
import org.lineproof.reporting.entity.release.ReleaseStanding.State;
import org.lineproof.reporting.entity.seal.SealLevel;
import org.lineproof.reporting.entity.seal.SealReport;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.reporting.seal.SealingHouse;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.Refusal.Kind;

/** Reports over a real database, released by a second person and sealed with a real key, list and time stamps. */
class ReleasedReportTest {
    private static final ReportRequest REQUEST = new ReportRequest(
            "R01",
            new SystemId("claim-triage"),
            Instant.parse("2020-01-01T00:00:00Z"),
            Instant.parse("2100-01-01T00:00:00Z"),
            Language.EN,
            new ReportScope(null, new TreeSet<>(), "Supervisory authority", "", ""),
            "");
    private static final ReleaseDecision RELEASE = new ReleaseDecision(Choice.RELEASE, null);
    private static final ReleaseDecision DECLINE = new ReleaseDecision(Choice.DECLINE, "The period is the wrong one");

    @TempDir
    static Path directory;

    private static SealingHouse house;
    private TestTenant tenant;
    private UUID id;

    @BeforeAll
    static void openHouse() throws Exception {
        house = new SealingHouse(directory);
    }

    @AfterAll
    static void closeHouse() {
        house.close();
    }

    @BeforeEach
    void issue() throws Exception {
        Gateway gateway = new Gateway();
        gateway.send(new Producer(signer(1)).sdJwt(1, Producer.fields("claim-0001")));
        tenant = gateway.tenant();
        PublishedRound.publish(tenant);
        giveKey();
        tenant.as("officer", "compliance-officer");
        id = tenant.call(beans -> beans.get(ReportBook.class).open(REQUEST));
        perform();
    }

    @Test
    void anotherPersonReleasesAndWhatLeavesTheHouseIsSealed() throws IOException {
        assertEquals(State.AWAITED, standing().state());
        assertEquals(Optional.empty(), file(ReportFormat.SEALED_PDF));

        ReleaseStanding released = decide("grace", RELEASE);

        assertEquals(State.SEALED, released.state(), released.step());
        assertEquals("grace", released.decision().orElseThrow().actor());
        assertNotNull(released.sealed().orElseThrow().stampEndsAt());
        byte[] sealed = file(ReportFormat.SEALED_PDF).orElseThrow();
        Files.write(Path.of("target", "released-report.pdf"), sealed);
        SealReport seal = house.read(sealed);
        assertEquals(SealReport.Outcome.TOTAL_PASSED, seal.outcome(), () -> String.join("; ", seal.remarks()));
        assertEquals(SealLevel.LTA, seal.level());
        byte[] draft = file(ReportFormat.PDF).orElseThrow();
        assertArrayEquals(draft, Arrays.copyOf(sealed, draft.length), "the draft is the beginning of the sealed file");
    }

    @Test
    void theContainerOfAReleasedReportIsAcceptedByTheOfflineVerifier() throws IOException {
        decide("grace", RELEASE);
        byte[] container = file(ReportFormat.CONTAINER).orElseThrow();
        Files.write(Path.of("target", "released-report.asice"), container);
        PinFile pins = tenant.call(beans -> house.in(beans).get(PinFiles.class).current());
        Verification verification = OfflineVerification.of(container, pins);
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
        assertTrue(verification.text().contains("container signature: by O=test certificate"), verification::text);
    }

    @Test
    void theLogHasTheDecisionAndTheDigestsOfTheSealedFiles() {
        ReleaseStanding released = decide("grace", RELEASE);
        Map<String, String> decision = logged(released.decision().orElseThrow());
        Map<String, String> sealing = logged(released.sealed().orElseThrow());
        assertEquals("released", decision.get("decision"));
        assertEquals("grace", decision.get("declaredBy"));
        assertEquals("Supervisory authority", decision.get("recipient"));
        assertEquals(digest(ReportFormat.PDF), decision.get("pdf"));
        assertEquals(digest(ReportFormat.BUNDLE), decision.get("bundle"));
        assertEquals("sealed", sealing.get("decision"));
        assertEquals(decision.get("report"), sealing.get("report"));
        assertEquals(digest(ReportFormat.SEALED_PDF), sealing.get("sealed-pdf"));
        assertEquals(digest(ReportFormat.CONTAINER), sealing.get("container"));
        assertEquals(
                2,
                tenant.count("log_entry e join log l using (log_no) where l.name = 'audit'"
                        + " and convert_from(e.content, 'UTF8') like '%\"report-release\"%'"));
    }

    @Test
    void aReleasedReportIsStillAssembledAgainToTheSameUnsignedBytes() {
        decide("grace", RELEASE);
        assertEquals(
                List.of(),
                tenant.call(beans -> beans.with(RowLevelSecurity.class, new AdmittedRows())
                                .get(IssuedReportQuery.class)
                                .again(id)
                                .orElseThrow())
                        .differing());
    }

    @Test
    void whoeverRequestedItCannotReleaseIt() {
        for (ReleaseDecision decision : List.of(RELEASE, DECLINE)) {
            assertEquals(
                    Kind.FORBIDDEN,
                    refuses(null, () -> decide("officer", decision)).kind());
        }
        assertEquals(State.AWAITED, standing().state());
    }

    @Test
    void theDatabaseRefusesAReleaseByTheRequesterToo() {
        UUID entry = tenant.call(
                beans -> beans.get(ReportBook.class).standing(id).orElseThrow().entry());
        for (String claimed : List.of("officer", "grace")) {
            assertThrows(
                    PersistenceException.class,
                    () -> execute("insert into report_release (entry_id, tenant_id, report_id, requested_by, kind,"
                            + " actor, acted_at) values ('" + entry + "', '" + tenant.id() + "', '" + id + "', '"
                            + claimed + "', 'RELEASED', 'officer', now())"));
        }
    }

    @Test
    void anAuditorCannotReleaseIt() {
        tenant.as("ada", "auditor");
        assertEquals(
                Kind.FORBIDDEN,
                refuses(
                                null,
                                () -> tenant.call(
                                        beans -> beans.get(ReportRelease.class).decide(id, RELEASE)))
                        .kind());
    }

    @Test
    void aDeclinedReportStaysInTheHouse() {
        ReleaseStanding declined = decide("grace", DECLINE);
        assertEquals(State.DECLINED, declined.state());
        assertEquals(DECLINE.reason(), declined.decision().orElseThrow().reason());
        assertEquals(DECLINE.reason(), logged(declined.decision().orElseThrow()).get("reason"));
        assertEquals(Kind.CONFLICT, refuses(null, () -> decide("ada", RELEASE)).kind());
        assertEquals(Optional.empty(), file(ReportFormat.SEALED_PDF));
        assertEquals(Optional.empty(), file(ReportFormat.CONTAINER));
    }

    @Test
    void aReportIsDecidedOnce() {
        decide("grace", RELEASE);
        assertEquals(Kind.CONFLICT, refuses(null, () -> decide("ada", RELEASE)).kind());
        assertEquals(Kind.CONFLICT, refuses(null, () -> decide("ada", DECLINE)).kind());
    }

    @Test
    void withoutAKeyTheReleaseIsKeptAndTriedAgain() throws Exception {
        Files.delete(directory.resolve(tenant.id() + ".p12"));
        ReleaseStanding kept = decide("grace", RELEASE);
        assertEquals(State.RELEASED, kept.state());
        assertTrue(kept.stuck());
        assertTrue(kept.step().contains("no sealing key for " + tenant.id()), kept.step());
        assertTrue(kept.step().contains("release the report again"), kept.step());
        assertEquals(0, tenant.count("report_file where kind in ('SEALED_PDF', 'CONTAINER')"));
        assertEquals(Kind.CONFLICT, refuses(null, () -> decide("ada", DECLINE)).kind());

        giveKey();
        ReleaseStanding cured = decide("ada", RELEASE);
        assertEquals(State.SEALED, cured.state(), cured.step());
        assertEquals(
                kept.decision().orElseThrow().entry(),
                cured.decision().orElseThrow().entry());
        assertEquals("grace", cured.decision().orElseThrow().actor());
        assertEquals(2, tenant.count("report_file where kind in ('SEALED_PDF', 'CONTAINER')"));
    }

    @Test
    void withoutRevocationDataNothingIsSealed() throws Exception {
        Path list = directory.resolve("crl").resolve("authority.crl");
        byte[] kept = Files.readAllBytes(list);
        Files.delete(list);
        try {
            ReleaseStanding stuck = decide("grace", RELEASE);
            assertTrue(stuck.stuck(), stuck.step());
            assertTrue(stuck.step().contains("Revocation data is missing"), stuck.step());
            assertEquals(0, tenant.count("report_file where kind in ('SEALED_PDF', 'CONTAINER')"));
        } finally {
            Files.write(list, kept);
        }
    }

    @Test
    void whatIsNotIssuedCannotBeReleased() {
        tenant.as("officer");
        UUID waiting = tenant.call(beans -> beans.get(ReportBook.class).open(REQUEST));
        tenant.as("grace", "admin");
        Function<UUID, Kind> refused = unknown -> refuses(
                        null,
                        () -> tenant.call(
                                beans -> beans.get(ReportRelease.class).decide(unknown, RELEASE)))
                .kind();
        assertEquals(Kind.CONFLICT, refused.apply(waiting));
        assertEquals(Kind.NOT_FOUND, refused.apply(UUID.randomUUID()));
    }

    @Test
    void theSecondPersonSeesTheDigestsOfWhatIsReleased() {
        List<DraftFile> drafts =
                tenant.call(beans -> beans.get(ReportRelease.class).drafts(id));
        assertEquals(
                List.copyOf(ReportFormat.of(REQUEST.scope())),
                drafts.stream().map(DraftFile::format).toList());
        for (DraftFile draft : drafts) {
            assertEquals(digest(draft.format()), draft.digest());
        }
    }

    @Test
    void rowsOfReleasesCanNeitherBeChangedNorDeleted() {
        decide("grace", RELEASE);
        for (String statement : List.of(
                "update report_release set actor = 'ada'",
                "delete from report_release",
                "update report_release_progress set step = ''",
                "delete from report_release_progress")) {
            assertThrows(PersistenceException.class, () -> execute(statement), statement);
        }
    }

    @Test
    void anotherTenantSeesNothing() {
        decide("grace", RELEASE);
        TestTenant other = new TestTenant().as("mallory", "admin");
        assertFalse(
                other.call(beans -> beans.get(ReportRelease.class).standing(id)).isPresent());
        assertEquals(0, other.count("report_release"));
        assertEquals(0, other.count("report_release_progress"));
        assertEquals(
                Kind.NOT_FOUND,
                refuses(
                                null,
                                () -> other.call(
                                        beans -> beans.get(ReportRelease.class).decide(id, DECLINE)))
                        .kind());
    }

    private void giveKey() throws Exception {
        Instant now = Instant.now();
        house.key(tenant.id(), SealingHouse.SUBJECT, now.minus(SealingHouse.DAY), now.plus(Duration.ofDays(365)));
    }

    private void perform() {
        tenant.run(beans -> {
            Turn turn = beans.get(ReportQueue.class).next("here").orElseThrow();
            assertEquals(id, turn.report());
            beans.with(Patience.class, new Patience(Duration.ZERO))
                    .with(RowLevelSecurity.class, new AdmittedRows())
                    .get(ReportWork.class)
                    .perform(turn);
        });
    }

    private ReleaseStanding decide(String person, ReleaseDecision decision) {
        return tenant.as(person, "compliance-officer")
                .call(beans -> house.in(beans).get(ReportRelease.class).decide(id, decision));
    }

    private ReleaseStanding standing() {
        return tenant.call(beans -> beans.get(ReportRelease.class).standing(id).orElseThrow());
    }

    private Optional<byte[]> file(ReportFormat format) {
        return tenant.call(
                beans -> beans.get(IssuedReportQuery.class).file(id, format).map(StoredFile::bytes));
    }

    private String digest(ReportFormat format) {
        return "sha256:" + Hash.sha256(file(format).orElseThrow()).hex();
    }

    private Map<String, String> logged(ReleaseAct act) {
        return tenant
                .call(beans -> beans.get(SealedContents.class).open(act.entry()))
                .orElseThrow()
                .disclosures()
                .stream()
                .collect(Collectors.toMap(
                        shown -> shown.name(), shown -> shown.value().textValue()));
    }

    private void execute(String statement) {
        TestDatabase.shared()
                .runAsTenant(tenant.id(), em -> em.createNativeQuery(statement).executeUpdate());
    }
}
