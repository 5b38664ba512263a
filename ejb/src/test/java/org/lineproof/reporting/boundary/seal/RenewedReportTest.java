package org.lineproof.reporting.boundary.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.anchoring.timestamp.AuthorityServer;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.Beans;
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
import org.lineproof.reporting.boundary.IssuedReportQuery;
import org.lineproof.reporting.boundary.PinFiles;
import org.lineproof.reporting.boundary.release.ReportRelease;
import org.lineproof.reporting.control.Patience;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.control.seal.SealedReports;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.file.StoredFile;
import org.lineproof.reporting.entity.release.ReleaseDecision;
import org.lineproof.reporting.entity.release.ReleaseDecision.Choice;
import org.lineproof.reporting.entity.seal.ArchiveStanding;
import org.lineproof.reporting.entity.seal.RenewalNote;
import org.lineproof.reporting.entity.seal.SealReport.Outcome;
import org.lineproof.reporting.entity.seal.StampsStanding;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.reporting.seal.SealingAuthority;
import org.lineproof.reporting.seal.SealingHouse;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.Refusal.Kind;

/** A released report over a real database, whose time-stamp authority's certificate ends in ten days. */
class RenewedReportTest {
    private static final ReportRequest REQUEST = new ReportRequest(
            "R01",
            new SystemId("claim-triage"),
            Instant.parse("2020-01-01T00:00:00Z"),
            Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    Path directory;

    private SealingHouse house;
    private AuthorityServer next;
    private String stamps;
    private TestTenant tenant;
    private UUID id;

    @BeforeEach
    void release() throws Exception {
        house = new SealingHouse(directory, Duration.ofDays(10));
        next = house.authority().stamps(Duration.ofDays(400));
        stamps = "";
        Gateway gateway = new Gateway();
        gateway.send(new Producer(signer(1)).sdJwt(1, Producer.fields("claim-0001")));
        tenant = gateway.tenant();
        PublishedRound.publish(tenant);
        giveKey(house.authority());
        id = released();
    }

    @AfterEach
    void close() {
        next.close();
        house.close();
    }

    @Test
    void whatEndsSoonIsRenewedByItself() {
        byte[] pdf = file(ReportFormat.SEALED_PDF);
        byte[] container = file(ReportFormat.CONTAINER);
        Instant before = Objects.requireNonNull(standing().validUntil());
        stamps = next.url().toString();

        assertEquals("", round());

        ArchiveStanding standing = standing();
        assertTrue(Objects.requireNonNull(standing.validUntil()).isAfter(before.plus(Duration.ofDays(300))));
        assertNull(standing.problem());
        RenewalNote renewal = standing.last().orElseThrow();
        assertEquals(1, renewal.number());
        assertEquals("lineproof", renewal.actor());
        byte[] renewed = file(ReportFormat.SEALED_PDF);
        assertArrayEquals(
                pdf, Arrays.copyOf(renewed, pdf.length), "the earlier file is the beginning of the renewed one");
        assertEquals(Outcome.TOTAL_PASSED, house.read(renewed).outcome());
        assertFalse(Arrays.equals(container, file(ReportFormat.CONTAINER)));
        verified(file(ReportFormat.CONTAINER), pins());
        assertEquals(4, tenant.count("report_file where kind in ('SEALED_PDF', 'CONTAINER')"));
        assertArrayEquals(pdf, version(ReportFormat.SEALED_PDF, 0).orElseThrow(), "the earlier files stay");
        assertArrayEquals(container, version(ReportFormat.CONTAINER, 0).orElseThrow());
        assertArrayEquals(renewed, version(ReportFormat.SEALED_PDF, 1).orElseThrow());
        assertEquals(Optional.empty(), version(ReportFormat.SEALED_PDF, 2));

        assertEquals("", round());
        assertEquals(1, standing().renewals().size(), "what does not end soon is left alone");
    }

    @Test
    void theLogHasTheDigestsOfTheRenewedFiles() {
        stamps = next.url().toString();
        assertEquals("", round());
        RenewalNote renewal = standing().last().orElseThrow();
        Map<String, String> said = logged(renewal.entry());
        assertEquals(digest(file(ReportFormat.SEALED_PDF)), said.get("sealed-pdf"));
        assertEquals(digest(file(ReportFormat.CONTAINER)), said.get("container"));
        assertEquals("1", said.get("renewal"));
        assertEquals(renewal.stampEndsAt().toString(), said.get("stampEndsAt"));
        assertEquals("lineproof", said.get("declaredBy"));
        assertEquals(
                1,
                tenant.count("log_entry e join log l using (log_no) where l.name = 'audit'"
                        + " and convert_from(e.content, 'UTF8') like '%\"report-seal-renewal\"%'"));
    }

    @Test
    void aStampThatWouldEndNoLaterIsNotKeptAndTheCureIsTold() {
        String problem = round();
        assertTrue(problem.contains("configure the authority's next certificate"), problem);
        assertEquals(problem, Objects.requireNonNull(standing().problem()).reason());
        assertEquals(List.of(), standing().renewals());
        assertEquals("", round(), "what failed is left alone for hours");
        assertEquals(1, tenant.count("report_seal_failure"));
    }

    @Test
    void anAuthorityThatIsAwayIsAskedAgainLaterAndThenAllIsWell() {
        next.close();
        stamps = next.url().toString();
        String problem = round();
        assertTrue(problem.contains("the time-stamp authority gave no stamp"), problem);
        assertEquals(1, failing());
        stamps = "";
        try (AuthorityServer back = house.authority().stamps(Duration.ofDays(400))) {
            stamps = back.url().toString();
            TestDatabase.shared().asOwner("update report_seal_failure set at = at - interval '7 hours'");
            assertEquals("", round());
        }
        assertNull(standing().problem());
        assertEquals(0, failing());
    }

    @Test
    void anOfficerRenewsByHandUnderTheirNameAndNobodyElseDoes() {
        stamps = next.url().toString();
        tenant.as("ada", "auditor");
        assertEquals(Kind.FORBIDDEN, refuses(null, this::renew).kind());
        tenant.as("grace", "compliance-officer");
        assertEquals("grace", renew().last().orElseThrow().actor());
        assertEquals(Kind.CONFLICT, refuses(null, this::renew).kind(), "a second one would end no later");
        assertEquals(1, standing().renewals().size());
    }

    @Test
    void whatIsNotReleasedIsNotRenewed() {
        tenant.as("officer", "compliance-officer");
        UUID waiting = tenant.call(beans -> beans.get(ReportBook.class).open(REQUEST));
        tenant.as("grace", "compliance-officer");
        assertEquals(
                Kind.CONFLICT,
                refuses(
                                null,
                                () -> tenant.call(beans ->
                                        house.in(beans).get(ReportSeals.class).renew(waiting)))
                        .kind());
    }

    @Test
    void aReportIsKeptTenYearsAtLeast() {
        Instant until = standing().keptUntil();
        assertTrue(until.isAfter(Instant.now().plus(Duration.ofDays(3_640))), until.toString());
    }

    @Test
    void afterAChangeOfTheSealingKeyEarlierReportsVerifyAgainstTheNewPinFile() throws Exception {
        PinFile before = pins();
        byte[] earlier = file(ReportFormat.CONTAINER);
        SealingAuthority other = new SealingAuthority("Next authority of a test");
        giveKey(other);
        house.publish(other, "next");

        PinFile after = pins();
        assertEquals(1, before.sealRoots().size());
        assertEquals(2, after.sealRoots().size());
        assertNull(after.sealRoots().get(0).until(), "the present one has no end");
        assertTrue(Objects.requireNonNull(after.sealRoots().get(1).until())
                .isBefore(Instant.now().plusSeconds(2)));
        verified(earlier, after);

        UUID later = released();
        byte[] present = tenant.call(beans -> beans.get(IssuedReportQuery.class)
                .file(later, ReportFormat.CONTAINER)
                .orElseThrow()
                .bytes());
        verified(present, pins());
        assertEquals(Verdict.FAILED, OfflineVerification.of(present, before).verdict());

        giveKey(house.authority());
        assertEquals(2, pins().sealRoots().size(), "a key that is used again is the present one alone");
    }

    @Test
    void rowsOfRenewalsCanNeitherBeChangedNorDeletedAndTheirNumbersAreOnce() {
        stamps = next.url().toString();
        assertEquals("", round());
        for (String statement : List.of(
                "update report_seal_renewal set actor = 'ada'",
                "delete from report_seal_renewal",
                "delete from report_seal_failure",
                "update report_seal_certificate set subject = 'CN=x'",
                "insert into report_seal_renewal select gen_random_uuid(), tenant_id, report_id, renewal_no, actor,"
                        + " stamp_ends_at, renewed_at from report_seal_renewal",
                "update report_file set size = 1",
                "delete from report_file",
                "update report_file_part set content = '\\x00'",
                "delete from report_file_part")) {
            assertThrows(PersistenceException.class, () -> execute(statement), statement);
        }
    }

    @Test
    void anAuditorWithoutAGrantSeesNothing() {
        assertTrue(
                tenant.call(beans -> beans.get(ReportSeals.class).standing(id)).isPresent());
        tenant.as("ada", "auditor");
        assertFalse(
                tenant.call(beans -> beans.get(ReportSeals.class).standing(id)).isPresent());
    }

    @Test
    void anotherTenantSeesNothing() {
        stamps = next.url().toString();
        assertEquals("", round());
        TestTenant other = new TestTenant().as("mallory", "admin");
        for (String table : List.of(
                "report_seal_renewal",
                "report_seal_failure",
                "report_seal_certificate",
                "report_file",
                "report_file_part")) {
            assertEquals(0, other.count(table), table);
        }
        assertFalse(
                other.call(beans -> beans.get(ReportSeals.class).standing(id)).isPresent());
    }

    @Test
    void monitoringCountsOverAllOrganisationsAndSeesNoFile() {
        StampsStanding counted = TestDatabase.shared().asPublisher(em -> new SealedReports(em).standing(Instant.now()));
        assertTrue(counted.sealed() >= 1);
        StampsStanding later = TestDatabase.shared()
                .asPublisher(em -> new SealedReports(em).standing(Instant.now().plus(Duration.ofDays(11))));
        assertTrue(later.ended() >= 1 && later.alarming());
        assertThrows(
                PersistenceException.class,
                () -> TestDatabase.shared()
                        .asPublisher(em -> em.createNativeQuery("select content from report_file_part")
                                .getResultList()));
    }

    private UUID released() {
        tenant.as("officer", "compliance-officer");
        UUID report = tenant.call(beans -> beans.get(ReportBook.class).open(REQUEST));
        tenant.run(beans -> {
            Turn turn = beans.get(ReportQueue.class).next("here").orElseThrow();
            beans.with(Patience.class, new Patience(Duration.ZERO))
                    .with(RowLevelSecurity.class, new AdmittedRows())
                    .get(ReportWork.class)
                    .perform(turn);
        });
        tenant.as("grace", "compliance-officer");
        tenant.run(beans ->
                house.in(beans).get(ReportRelease.class).decide(report, new ReleaseDecision(Choice.RELEASE, null)));
        return report;
    }

    private void giveKey(SealingAuthority authority) throws Exception {
        Instant now = Instant.now();
        house.key(
                authority,
                tenant.id(),
                SealingHouse.SUBJECT,
                now.minus(SealingHouse.DAY),
                now.plus(Duration.ofDays(365)));
    }

    private Beans stamping(Beans beans) {
        Beans in = house.in(beans);
        return stamps.isEmpty() ? in : in.setting("lineproof.tsa.url", stamps);
    }

    private String round() {
        return tenant.call(beans -> {
            try {
                return stamping(beans)
                        .get(RenewalInBackground.class)
                        .renew(tenant.id(), () -> true)
                        .get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        });
    }

    private ArchiveStanding renew() {
        return tenant.call(beans -> stamping(beans).get(ReportSeals.class).renew(id));
    }

    private long failing() {
        return tenant.count("report_seal_failure f where f.at > coalesce((select max(renewed_at)"
                + " from report_seal_renewal n where n.report_id = f.report_id), '-infinity')");
    }

    private ArchiveStanding standing() {
        return tenant.call(beans -> beans.get(ReportSeals.class).standing(id)).orElseThrow();
    }

    private byte[] file(ReportFormat format) {
        return tenant.call(beans -> beans.get(IssuedReportQuery.class)
                .file(id, format)
                .orElseThrow()
                .bytes());
    }

    private Optional<byte[]> version(ReportFormat format, int version) {
        return tenant.call(beans ->
                beans.get(IssuedReportQuery.class).file(id, format, version).map(StoredFile::bytes));
    }

    private static String digest(byte[] file) {
        return "sha256:" + Hash.sha256(file).hex();
    }

    private PinFile pins() {
        return tenant.call(beans -> house.in(beans).get(PinFiles.class).current());
    }

    private static void verified(byte[] container, PinFile pins) {
        Verification verification = OfflineVerification.of(container, pins);
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
        assertTrue(verification.text().contains("under a pinned root, not later than"), verification::text);
    }

    private Map<String, String> logged(UUID entry) {
        return tenant.call(beans -> beans.get(SealedContents.class).open(entry)).orElseThrow().disclosures().stream()
                .collect(Collectors.toMap(
                        shown -> shown.name(), shown -> shown.value().asText()));
    }

    private void execute(String statement) {
        TestDatabase.shared()
                .runAsTenant(tenant.id(), em -> em.createNativeQuery(statement).executeUpdate());
    }
}
