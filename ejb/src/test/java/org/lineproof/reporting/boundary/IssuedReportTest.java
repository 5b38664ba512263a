package org.lineproof.reporting.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.signer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.KeyFiles;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.note.Cosignature;
import org.lineproof.evidence.note.CosignerKey;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.note.NoteSignature;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.oversight.boundary.OversightRegistrar;
import org.lineproof.oversight.entity.OversightAct;
import org.lineproof.registry.boundary.DatasetRegistry;
import org.lineproof.registry.boundary.LogKeyRegistry;
import org.lineproof.registry.entity.DatasetDeclaration;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.reporting.control.Patience;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.entity.Reassembly;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.search.ReportFilter;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.witness.StoredCosignature;

/** From recorded evidence to a bundle that verifies offline, over a real database. */
class IssuedReportTest {
    private static final SystemId SYSTEM = new SystemId("claim-triage");
    private static final ReportRequest REQUEST = new ReportRequest(
            "R01", SYSTEM, Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));

    private static final long TIME = 1_764_158_400;

    private TestTenant tenant;

    @BeforeEach
    void recordEvidence() {
        Gateway gateway = new Gateway();
        Producer producer = new Producer(signer(1));
        for (int sequence : new int[] {1, 2, 4}) {
            gateway.send(producer.sdJwt(sequence, Producer.fields("claim-000" + sequence)));
        }
        gateway.send(producer.jws(5, Producer.fields("claim-0005")));
        tenant = gateway.tenant();
        tenant.as("reviewer");
        OversightAct act =
                new OversightAct(SYSTEM, "claim-0002", OversightAct.Kind.OVERRIDDEN, "Diagnosis misread", "routine");
        tenant.run(beans -> beans.get(OversightRegistrar.class).record(act));
        PublishedRound.publish(tenant);
        tenant.as("officer");
    }

    @Test
    void theBundleVerifiesAgainstThePinFileOfTheInstallation() throws IOException {
        UUID id = issue();
        byte[] bundle = file(id, ReportFormat.BUNDLE);
        Files.write(Path.of("target", "issued-bundle.zip"), bundle);
        Files.write(Path.of("target", "issued-report.pdf"), file(id, ReportFormat.PDF));
        PinFile pins = tenant.call(beans -> beans.get(PinFiles.class).current());
        Verification verification = OfflineVerification.of(bundle, pins);
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification::sentence);
        assertEquals(Verdict.INDETERMINATE, OfflineVerification.of(bundle, null).verdict());
    }

    @Test
    void theNextReportExtendsTheOneBeforeAndFollowsANewKey() {
        issue();
        KeyFiles files = new KeyFiles().add("log-2.key");
        replaceKeys(files.started());
        PublishedRound.publish(tenant, files.started());

        byte[] bundle = file(issue(), ReportFormat.BUNDLE);

        PinFile before =
                firstKeys(tenant.call(beans -> beans.get(PinFiles.class).current()));
        for (PinFile pins :
                List.of(before, tenant.call(beans -> beans.get(PinFiles.class).current()))) {
            Verification verification = OfflineVerification.of(bundle, pins);
            assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
            assertTrue(verification.text().contains("consistency of lineproof.local/" + tenant.id() + "/system/"));
            assertTrue(verification.text().contains("consistency of lineproof.local/" + tenant.id() + "/audit"));
        }
        assertTrue(OfflineVerification.of(bundle, before).text().contains("in the place of a pinned one"));
    }

    @Test
    void theStandingNamesReportAndLogEntry() {
        UUID id = issue();
        ReportStanding standing = standing(id);
        assertEquals(ReportStanding.State.DONE, standing.state());
        assertEquals(100, standing.percent());
        assertEquals("officer", standing.requestedBy());
        assertTrue(String.valueOf(standing.documentId()).startsWith("R01-"));
        assertNotNull(standing.entry());
        assertEquals(
                List.of(standing),
                tenant.call(beans -> beans.get(IssuedReportQuery.class)
                        .list(ReportFilter.ALL, PageRequest.first(2))
                        .items()));
    }

    @Test
    void theSamePinsGiveTheSameFiles() {
        UUID first = issue();
        UUID second = issue();
        for (ReportFormat format : ReportFormat.of(REQUEST.scope())) {
            assertArrayEquals(file(first, format), file(second, format), format.name());
        }
    }

    @Test
    void whatComesAfterTheCutChangesNothingInANewAssembly() {
        UUID id = issue();
        for (EvidenceLog log : tenant.call(beans -> beans.get(LogReader.class).logs())) {
            cosign(log);
        }
        tenant.as("reviewer");
        OversightAct act = new OversightAct(SYSTEM, "claim-0004", OversightAct.Kind.REVIEWED, "Seen again", null);
        tenant.run(beans -> beans.get(OversightRegistrar.class).record(act));
        PublishedRound.publish(tenant);
        tenant.as("officer");

        Reassembly again = again(id);
        assertEquals(List.of(), again.differing());
        assertEquals(standing(id).documentId(), again.documentId());
    }

    @Test
    void theSameHeadsWithMoreCosignaturesMakeAnotherReport() {
        UUID before = issue();
        for (EvidenceLog log : tenant.call(beans -> beans.get(LogReader.class).logs())) {
            cosign(log);
        }
        UUID after = issue();

        assertNotEquals(standing(before).documentId(), standing(after).documentId());
        assertEquals(List.of(), again(before).differing());
        assertEquals(List.of(), again(after).differing());
        PinFile pins = tenant.call(beans -> beans.get(PinFiles.class).current());
        assertEquals(
                Verdict.VERIFIED,
                OfflineVerification.of(file(after, ReportFormat.BUNDLE), pins).verdict());
    }

    @Test
    void anErasureShowsInANewAssembly() {
        UUID id = issue();
        TestDatabase.shared()
                .asOwner("delete from sealed_content where tenant_id = '" + tenant.id() + "' and entry_id in (select"
                        + " entry_id from log_entry where convert_from(content, 'UTF8') like '%\"inference\"%')");
        // No lineage was erased; every other file shows something of the receipts.
        Set<ReportFormat> differing = EnumSet.copyOf(ReportFormat.of(REQUEST.scope()));
        differing.remove(ReportFormat.OPENLINEAGE);
        assertEquals(List.copyOf(differing), again(id).differing());
    }

    @Test
    void seededFaultsAreFound() {
        List<Finding> findings = tenant.call(
                beans -> beans.get(EvidenceEvaluation.class).evaluate(SYSTEM).findings());
        assertEquals(Outcome.FAILED, outcome(findings, "sequence-gap"));
        assertEquals(Outcome.PASSED, outcome(findings, "unregistered-model"));
        assertEquals(Outcome.INDETERMINATE, outcome(findings, "human-override"));
        assertEquals(Outcome.PASSED, outcome(findings, "integrity"));
    }

    @Test
    void aCancelledRequestIssuesNothing() {
        UUID id = open();
        tenant.run(beans -> beans.get(ReportBook.class).cancel(id));
        assertThrows(RuntimeException.class, () -> perform(id));
        assertEquals(ReportStanding.State.CANCELLED, standing(id).state());
        assertEquals(
                Optional.empty(),
                tenant.call(beans -> beans.get(IssuedReportQuery.class).file(id, ReportFormat.PDF)));
    }

    @Test
    void whatIsFinishedCannotBeCancelled() {
        UUID id = issue();
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> tenant.run(beans -> beans.get(ReportBook.class).cancel(id)));
        assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
    }

    @Test
    void anUnknownSystemIsRefused() {
        ReportRequest unknown = new ReportRequest("R01", new SystemId("nobody"), REQUEST.from(), REQUEST.to());
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> tenant.call(beans -> beans.get(ReportBook.class).open(unknown)));
        assertEquals("system", refusal.field());
    }

    @Test
    void anotherTenantSeesNothing() {
        UUID id = issue();
        TestTenant other = new TestTenant();
        assertEquals(
                Optional.empty(),
                other.call(beans -> beans.get(IssuedReportQuery.class).standing(id)));
        assertEquals(
                Optional.empty(),
                other.call(beans -> beans.get(IssuedReportQuery.class).file(id, ReportFormat.JSON)));
    }

    /** A statement becomes the newest entry of each log; the entry that follows it is published by the new key. */
    private void replaceKeys(SigningKeys keys) {
        for (LogName log : List.of(LogName.ofSystem(SYSTEM.value()), LogName.AUDIT)) {
            tenant.run(beans -> beans.with(SigningKeys.class, keys)
                    .get(LogKeyRegistry.class)
                    .replace(log));
        }
        PublishedRound.publish(tenant, keys);
        OversightAct act = new OversightAct(SYSTEM, "claim-0004", OversightAct.Kind.REVIEWED, "Seen by a person", null);
        tenant.run(beans -> beans.get(OversightRegistrar.class).record(act));
        DatasetDeclaration declaration =
                new DatasetDeclaration(new DatasetId("s3://claims", "more"), DatasetDeclaration.Kind.SOURCE);
        tenant.run(beans -> beans.get(DatasetRegistry.class).register(declaration));
    }

    /** The pin file as it was handed out before any key was replaced. */
    private static PinFile firstKeys(PinFile pins) {
        return new PinFile(
                pins.logs().stream()
                        .map(log -> new PinnedLog(
                                log.origin(),
                                List.of(PinnedKey.always(log.keys().get(0).key()))))
                        .toList(),
                pins.reportKeys(),
                pins.signers(),
                pins.chains(),
                pins.timestampAuthorities(),
                pins.witnesses(),
                pins.witnessQuorum());
    }

    /** A witness cosigns the newest checkpoint of a log. */
    private void cosign(EvidenceLog log) {
        SignedCheckpoint newest = tenant.call(
                beans -> beans.get(LogReader.class).latest(log.name()).orElseThrow());
        byte[] seed = new byte[32];
        seed[0] = 9;
        CosignerKey key = new CosignerKey("witness.example", Ed25519.publicKey(seed));
        byte[] signature =
                Ed25519.sign(seed, Cosignature.message(TIME, newest.checkpoint().text()));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(TIME)
                .put(signature)
                .array();
        Cosignature cosignature =
                new Cosignature(key, Instant.ofEpochSecond(TIME), new NoteSignature(key.name(), key.keyId(), timed));
        TestDatabase.shared().asPublisher(em -> {
            em.persist(new StoredCosignature(
                    log.number(),
                    newest.checkpoint().size(),
                    tenant.id(),
                    cosignature,
                    Instant.now().truncatedTo(ChronoUnit.MICROS)));
            return log;
        });
    }

    private Reassembly again(UUID id) {
        return tenant.call(beans -> beans.with(RowLevelSecurity.class, new AdmittedRows())
                .get(IssuedReportQuery.class)
                .again(id)
                .orElseThrow());
    }

    @Test
    void aReportForWhichTheServerHasNoMemoryIsRefused() {
        open();
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> tenant.run(beans -> beans.setting("lineproof.report.workers", "1000000000")
                        .with(Patience.class, new Patience(Duration.ZERO))
                        .with(RowLevelSecurity.class, new AdmittedRows())
                        .get(ReportWork.class)
                        .perform(beans.get(ReportQueue.class).next("here").orElseThrow())));
        assertEquals("system", refusal.field());
        assertTrue(refusal.reason().contains("this server has memory for reports about 0"), refusal.reason());
    }

    private UUID issue() {
        UUID id = open();
        perform(id);
        return id;
    }

    private UUID open() {
        return tenant.call(beans -> beans.get(ReportBook.class).open(REQUEST));
    }

    private void perform(UUID id) {
        tenant.run(beans -> {
            Turn turn = beans.get(ReportQueue.class).next("here").orElseThrow();
            assertEquals(id, turn.report());
            beans.with(Patience.class, new Patience(Duration.ZERO))
                    .with(RowLevelSecurity.class, new AdmittedRows())
                    .get(ReportWork.class)
                    .perform(turn);
        });
    }

    private ReportStanding standing(UUID id) {
        return tenant.call(
                beans -> beans.get(IssuedReportQuery.class).standing(id).orElseThrow());
    }

    private byte[] file(UUID id, ReportFormat format) {
        return tenant.call(beans -> beans.get(IssuedReportQuery.class)
                .file(id, format)
                .orElseThrow()
                .bytes());
    }

    private static Outcome outcome(List<Finding> findings, String id) {
        return findings.stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}
