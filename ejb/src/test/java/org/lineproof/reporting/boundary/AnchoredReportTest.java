package org.lineproof.reporting.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.signer;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.ConfiguredLedger;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.control.AnchorEvents;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.submission.AnchoringRound;
import org.lineproof.anchoring.control.submission.Pace;
import org.lineproof.anchoring.control.submission.SentTransactions;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.Beans;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.archive.StoredArchive;
import org.lineproof.evidence.bundle.BundleReader;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.MalformedBundle;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.front.AnchorWords;
import org.lineproof.report.json.ReportReader;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.Patience;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.entity.RenderedReport;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.transparency.boundary.PublishedHeads;
import org.lineproof.transparency.entity.PublishedHead;

/** A report whose logs are anchored on a real chain: its bundle carries what proves the anchors without a node. */
@ExtendWith(DevelopmentChain.class)
class AnchoredReportTest {
    private static final ReportRequest REQUEST = new ReportRequest(
            "R01",
            new SystemId("claim-triage"),
            Instant.parse("2020-01-01T00:00:00Z"),
            Instant.parse("2100-01-01T00:00:00Z"));

    /** Long enough to look at the ledger once more. */
    private static final Duration A_PAUSE = Duration.ofSeconds(2);

    @Test
    void theBundleProvesItsAnchorsAndThePinFileNamesTheContractsCode(URI node) throws Exception {
        Gateway gateway = new Gateway();
        TestTenant tenant = gateway.tenant();
        gateway.send(new Producer(signer(1)).sdJwt(1, Producer.fields("claim-0001")));
        PublishedRound.publish(tenant);
        anchor(tenant, node);
        tenant.as("officer");

        byte[] zip = issue(tenant);
        EvidenceBundle bundle = read(zip);
        PinFile pins = tenant.call(beans -> beans.get(PinFiles.class).current());
        PinnedChain chain = pins.chains().get(0);
        Verification verification = OfflineVerification.of(zip, pins);

        assertEquals(2, bundle.anchors().size());
        assertEquals(1, bundle.anchorProofs().size(), "both heads are in one transaction");
        assertEquals(2, bundle.anchorProofs().get(0).storageProofs().size());
        assertEquals(ConfiguredLedger.compiledCodeHash(), chain.codeHash());
        assertEquals(List.of(), chain.validatorSets());
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
        assertEquals("published", verification.logState());
        assertTrue(verification.text().contains("development chain: no seals"), verification::text);
        PinnedChain other = new PinnedChain(chain.identity(), "0x" + "00".repeat(32), List.of());
        PinFile otherCode =
                new PinFile(pins.logs(), pins.reportKeys(), pins.signers(), List.of(other), List.of(), List.of(), 0);
        assertTrue(OfflineVerification.of(zip, otherCode).text().contains("the contract's code is not the pinned one"));
    }

    @Test
    void whileTheChainIsAwayAReportSaysSinceWhenItsLogsAreUnanchoredAndItsPinsKeepItThatWay(URI node) throws Exception {
        Gateway gateway = new Gateway();
        TestTenant tenant = gateway.tenant();
        gateway.send(new Producer(signer(1)).sdJwt(1, Producer.fields("claim-0001")));
        PublishedRound.publish(tenant);
        URI away = URI.create("http://127.0.0.1:1/");
        try (TestRegistry registry =
                        TestRegistry.withNewSubmitter(node, tenant.id().value());
                RegistryLedger there = registry.ledger();
                RegistryLedger gone = registry.ledgerAt(away)) {
            IllegalStateException outage = assertThrows(IllegalStateException.class, () -> anchor(tenant, gone));
            assertInstanceOf(LedgerUnavailable.class, outage.getCause());
            tenant.as("officer");

            UUID id = order(tenant);
            byte[] zip = file(tenant, id, ReportFormat.BUNDLE);
            ReportRecord report = ReportReader.of(file(tenant, id, ReportFormat.JSON));
            assertEquals(2, report.pins().logs().size());
            for (LogPin log : report.pins().logs()) {
                assertEquals(LogState.PUBLISHED, log.state());
                String told = AnchorWords.of(log, Texts.in(Language.EN));
                assertTrue(told.startsWith("published, unanchored since 20"), told);
                assertTrue(text(tenant, id).contains(told.replaceAll("\\s", "")), told);
            }
            PinFile pins = tenant.call(beans -> beans.get(PinFiles.class).current());
            Verification verification = OfflineVerification.of(zip, pins);
            assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
            assertEquals("published", verification.logState());
            assertFalse(verification.text().contains("development chain"), verification::text);

            anchor(tenant, there);
            assertArrayEquals(
                    file(tenant, id, ReportFormat.JSON),
                    again(tenant, id).files().get(ReportFormat.JSON).bytes());
            assertArrayEquals(
                    file(tenant, id, ReportFormat.PDF),
                    again(tenant, id).files().get(ReportFormat.PDF).bytes());
            ReportRecord later = ReportReader.of(file(tenant, order(tenant), ReportFormat.JSON));
            assertEquals(LogState.DEVELOPMENT_CHAIN, later.pins().logs().get(0).state());
            assertTrue(later.pins().logs().get(0).anchor().contains("transaction 0x"));
        }
    }

    @Test
    void aLedgerThatIsKnownToBeAwayIsNotWaitedFor() throws Exception {
        Gateway gateway = new Gateway();
        TestTenant tenant = gateway.tenant();
        gateway.send(new Producer(signer(1)).sdJwt(1, Producer.fields("claim-0001")));
        PublishedRound.publish(tenant);
        request(tenant, Instant.now().minus(Duration.ofHours(1)));
        tenant.as("officer");

        UUID id = order(tenant, A_PAUSE);
        assertEquals(0, waits(tenant, id));
        assertEquals(
                LogState.PUBLISHED,
                ReportReader.of(file(tenant, id, ReportFormat.JSON))
                        .pins()
                        .logs()
                        .get(0)
                        .state());
    }

    @Test
    void aLedgerThatTookSomethingSinceIsWaitedFor(URI node) throws Exception {
        Gateway gateway = new Gateway();
        TestTenant tenant = gateway.tenant();
        gateway.send(new Producer(signer(1)).sdJwt(1, Producer.fields("claim-0001")));
        PublishedRound.publish(tenant);
        request(tenant, Instant.now().minus(Duration.ofHours(1)));
        anchor(tenant, node);
        gateway.send(new Producer(signer(1)).sdJwt(2, Producer.fields("claim-0002")));
        PublishedRound.publish(tenant);
        tenant.as("officer");

        assertEquals(1, waits(tenant, order(tenant, A_PAUSE)));
        request(tenant, Instant.now());
        assertEquals(1, waits(tenant, order(tenant, A_PAUSE)), "nor is a head that was brought a moment ago missed");
    }

    /** Notes, as each round of anchoring does, that the heads are ahead of the ledger. */
    private static void request(TestTenant tenant, Instant since) {
        TestDatabase.shared().asPublisher(em -> {
            List<AnchorEvent> wanted = new Beans(em, tenant.id(), "publisher")
                    .get(PublishedHeads.class).newest().stream()
                            .filter(head -> head.log().tenant().equals(tenant.id()))
                            .map(head -> AnchorEvent.requested(
                                    head.log(),
                                    new Head(head.size(), head.root()),
                                    LedgerKind.ANVIL,
                                    since.truncatedTo(ChronoUnit.MICROS)))
                            .toList();
            new AnchorEvents(em).add(wanted);
            return wanted;
        });
    }

    private static long waits(TestTenant tenant, UUID report) {
        return tenant.count("report_progress where step like 'waiting until%' and report_id = '" + report + "'");
    }

    private static String text(TestTenant tenant, UUID id) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(tenant, id, ReportFormat.PDF))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static RenderedReport again(TestTenant tenant, UUID id) {
        byte[] json = file(tenant, id, ReportFormat.JSON);
        return tenant.call(beans -> beans.with(RowLevelSecurity.class, new AdmittedRows())
                .get(ReportWork.class)
                .again(beans.get(ReportBook.class).standing(id).orElseThrow(), json));
    }

    private static void anchor(TestTenant tenant, URI node) throws Exception {
        try (TestRegistry registry =
                        TestRegistry.withNewSubmitter(node, tenant.id().value());
                RegistryLedger ledger = registry.ledger()) {
            anchor(tenant, ledger);
        }
    }

    private static void anchor(TestTenant tenant, RegistryLedger ledger) {
        TestDatabase.shared().asPublisher(em -> {
            PublishedHeads heads = new Beans(em, tenant.id(), "publisher").get(PublishedHeads.class);
            List<PublishedHead> newest = heads.newest().stream()
                    .filter(head -> head.log().tenant().equals(tenant.id()))
                    .toList();
            try {
                new AnchoringRound(
                                ledger,
                                new AnchorEvents(em),
                                heads::consistency,
                                new SentTransactions(em),
                                new Pace(Duration.ofSeconds(15), Duration.ofMinutes(2), 0),
                                InstantSource.system())
                        .run(newest);
                return newest;
            } catch (LedgerUnavailable | LedgerRefusal e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static byte[] issue(TestTenant tenant) {
        return file(tenant, order(tenant), ReportFormat.BUNDLE);
    }

    private static UUID order(TestTenant tenant) {
        return order(tenant, Duration.ZERO);
    }

    private static UUID order(TestTenant tenant, Duration patience) {
        UUID id = tenant.call(beans -> beans.get(ReportBook.class).open(REQUEST));
        tenant.run(beans -> {
            Turn turn = beans.get(ReportQueue.class).next("here").orElseThrow();
            assertEquals(id, turn.report());
            beans.with(Patience.class, new Patience(patience))
                    .with(RowLevelSecurity.class, new AdmittedRows())
                    .get(ReportWork.class)
                    .perform(turn);
        });
        return id;
    }

    private static byte[] file(TestTenant tenant, UUID id, ReportFormat format) {
        return tenant.call(beans -> beans.get(IssuedReportQuery.class)
                .file(id, format)
                .orElseThrow()
                .bytes());
    }

    private static EvidenceBundle read(byte[] zip) throws MalformedArchive, MalformedBundle {
        return new BundleReader(StoredArchive.read(new HeldBytes(zip))).read();
    }
}
