package org.lineproof.reporting.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.boundary.answer.AnswerRegistry;
import org.lineproof.assurance.entity.answer.AttachedDocument;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.archive.StoredArchive;
import org.lineproof.evidence.bundle.BundleReader;
import org.lineproof.evidence.bundle.BundleWriter;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.oversight.boundary.OversightRegistrar;
import org.lineproof.oversight.entity.OversightAct;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.text.SectionTextRegistry;
import org.lineproof.reporting.control.Patience;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.control.bundle.ReportKey;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.reporting.entity.text.NewText;
import org.lineproof.reporting.entity.text.SectionPlace;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.Refusal;

/** Masked extracts over a real database: what is shown verifies, what is withheld is in no file, and its place is kept. */
class MaskedReportTest {
    private static final SystemId SYSTEM = new SystemId("claim-triage");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");
    private static final List<String> VALUES = List.of(
            "claim-0001", "claim-0002", "claim-0003", "0.4711", "0.4712", "0.4713", "ward-31", "ward-32", "ward-33");
    private static final String[] MASKED = {"decisionId", "confidence", "unit"};

    private TestTenant tenant;
    private UUID receipt;

    @BeforeEach
    void recordEvidence() {
        Gateway gateway = new Gateway();
        Producer producer = new Producer(signer(1));
        gateway.send(producer.sdJwt(1, fields(1)));
        receipt = gateway.send(producer.sdJwt(2, fields(2))).acknowledgement().entry();
        gateway.send(producer.jws(3, fields(3)));
        tenant = gateway.tenant();
        tenant.as("reviewer");
        OversightAct act = new OversightAct(
                SYSTEM, "claim-0002", OversightAct.Kind.OVERRIDDEN, "As in ward-32: claim-0002 was misread", "routine");
        tenant.run(beans -> beans.get(OversightRegistrar.class).record(act));
        PublishedRound.publish(tenant);
        tenant.as("officer");
    }

    @Test
    void theOpenExtractHasEveryValue() throws IOException {
        byte[] bundle = bundle(extract(LONG_AGO));
        Unpacked unpacked = Unpacked.of(bundle);
        VALUES.forEach(value -> assertTrue(unpacked.has(value), value));
        assertVerified(bundle, "0 fields withheld");
        Files.write(Path.of("target", "r04-open.zip"), bundle);
    }

    @Test
    void aWithheldValueIsInNoFileOfTheExtract() throws IOException {
        UUID id = issue(extract(LONG_AGO, MASKED));
        byte[] bundle = file(id, ReportFormat.BUNDLE);
        Unpacked unpacked = Unpacked.of(bundle);
        VALUES.forEach(value -> assertFalse(unpacked.has(value), value));
        assertTrue(unpacked.has("urgent"), "what is shown is there");
        // Three fields of three receipts, and of the act the decision's id and the reason that quotes it.
        assertVerified(bundle, "11 fields withheld");
        assertArrayEquals(file(id, ReportFormat.JSON), again(id, ReportFormat.JSON));
        Files.write(Path.of("target", "r04-masked.pdf"), file(id, ReportFormat.PDF));
    }

    @Test
    void quotesInAnswersTextsOfSectionsAndTheRequestAreWithheldAndCounted() {
        tenant.as("officer", "compliance-officer");
        byte[] plan = "%PDF-1.7 plan".getBytes(StandardCharsets.UTF_8);
        tenant.call(beans -> beans.get(AnswerRegistry.class).attach("application/pdf", plan));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("requirement", "aia-26-5-risk").put("stance", "met");
        answer.put("text", "Siehe CLAIM 0003 auf Ward 33 mit 0,4713: beobachtet.");
        answer.put("document", AttachedDocument.digestOf(plan).value());
        answer.put("validFrom", "2026-01-01").put("validUntil", "2036-01-01");
        tenant.run(beans -> beans.get(AnswerRegistry.class).record(SYSTEM, answer));
        tenant.run(beans -> beans.get(SectionTextRegistry.class)
                .write(
                        new SectionPlace(SYSTEM, "R04", 2),
                        new NewText(Language.DE, "Der Fall claim-0001 kam auf 47,11 %, wie üblich.")));
        PublishedRound.publish(tenant);
        ReportRequest asked = new ReportRequest(
                "R04",
                SYSTEM,
                LONG_AGO,
                FAR_AHEAD,
                Language.DE,
                new ReportScope(null, new TreeSet<>(List.of(MASKED)), "Behörde", "Art. 21", "Prüfung von Claim-0002"),
                "");

        UUID id = issue(asked);
        Unpacked unpacked = Unpacked.of(file(id, ReportFormat.BUNDLE));
        VALUES.forEach(value -> assertFalse(unpacked.has(value), value));
        for (String spelling :
                List.of("CLAIM 0003", "CLAIM0003", "Ward 33", "Ward33", "0,4713", "47,11", "Claim-0002")) {
            assertFalse(unpacked.has(spelling), spelling);
        }
        assertTrue(unpacked.has("Siehe [zurückgehalten] auf [zurückgehalten] mit [zurückgehalten]: beobachtet."));
        assertTrue(unpacked.has("Der Fall [zurückgehalten] kam auf [zurückgehalten] %, wie üblich."));
        assertTrue(unpacked.has("Prüfung von [zurückgehalten]"));
        assertTrue(unpacked.has("6 Stellen aus dem, was Menschen geschrieben haben, sind zurückgehalten"));
        assertVerified(file(id, ReportFormat.BUNDLE), "13 fields withheld");
        assertArrayEquals(file(id, ReportFormat.JSON), again(id, ReportFormat.JSON));
    }

    @Test
    void receiptsOutOfScopeStayClosed() {
        byte[] bundle = bundle(request("R04", LONG_AGO, LONG_AGO.plusSeconds(60), null));
        Unpacked unpacked = Unpacked.of(bundle);
        VALUES.forEach(value -> assertFalse(unpacked.has(value), value));
        assertFalse(unpacked.has("urgent"));
        Verification verification = verify(bundle);
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
        assertTrue(verification.text().contains("4 contents withheld: entries 0, 1, 2, 3"), verification::text);
    }

    @Test
    void aLetterOpensItsDecisionAlone() throws IOException {
        UUID id = issue(request("R05", LONG_AGO, FAR_AHEAD, receipt));
        byte[] bundle = file(id, ReportFormat.BUNDLE);
        Unpacked unpacked = Unpacked.of(bundle);
        for (String value : VALUES) {
            assertEquals(value.endsWith("2"), unpacked.has(value), value);
        }
        assertFalse(unpacked.has("\"reviewer\""), "the person who reviewed is not named");
        assertVerified(bundle, "fields withheld");
        Files.write(Path.of("target", "r05-letter.pdf"), file(id, ReportFormat.PDF));
    }

    @Test
    void aMaskedLetterKeepsWhatIsWithheldOutOfEveryFile() {
        byte[] bundle = bundle(request("R05", LONG_AGO, FAR_AHEAD, receipt, MASKED));
        Unpacked unpacked = Unpacked.of(bundle);
        VALUES.forEach(value -> assertFalse(unpacked.has(value), value));
        assertVerified(bundle, "fields withheld");
    }

    @Test
    void aShownFieldThatWasChangedIsRefused() throws Exception {
        EvidenceBundle bundle =
                new BundleReader(StoredArchive.read(new HeldBytes(bundle(extract(LONG_AGO, MASKED))))).read();
        List<BundledContent> contents = new ArrayList<>(bundle.contents());
        contents.replaceAll(content -> changed(content, "outputClass"));
        Verification verification = verify(rewritten(bundle, contents));
        assertEquals(Verdict.FAILED, verification.verdict());
        assertTrue(
                verification.sentence().contains("field 'outputClass' does not belong to it"), verification.sentence());
    }

    @Test
    void nothingCanTakeThePlaceOfAWithheldField() throws Exception {
        EvidenceBundle bundle =
                new BundleReader(StoredArchive.read(new HeldBytes(bundle(extract(LONG_AGO, MASKED))))).read();
        List<BundledContent> contents = new ArrayList<>(bundle.contents());
        contents.replaceAll(MaskedReportTest::withoutOneDigest);
        Verification verification = verify(rewritten(bundle, contents));
        assertEquals(Verdict.FAILED, verification.verdict());
        assertTrue(verification.sentence().contains("do not give its content root"), verification.sentence());
    }

    @Test
    void aFieldThatNoReceiptStatesIsRefused() {
        UUID id = open(extract(LONG_AGO, "salary"));
        Refusal refusal = assertThrows(Refusal.class, () -> perform(id));
        assertEquals("withheld", refusal.field());
        assertTrue(refusal.reason().contains("there are confidence, decisionId"), refusal.reason());
    }

    private void assertVerified(byte[] bundle, String said) {
        Verification verification = verify(bundle);
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
        assertTrue(verification.text().contains(said), verification::text);
    }

    private Verification verify(byte[] bundle) {
        return OfflineVerification.of(
                bundle, tenant.call(beans -> beans.get(PinFiles.class).current()));
    }

    private byte[] rewritten(EvidenceBundle bundle, List<BundledContent> contents) {
        EvidenceBundle other = new EvidenceBundle(
                bundle.document(),
                bundle.pdf(),
                bundle.logs(),
                contents,
                bundle.anchors(),
                bundle.anchorProofs(),
                bundle.timeStamps());
        return new BundleWriter(tenant.call(beans -> beans.get(ReportKey.class).signer(tenant.id())))
                .write(other)
                .bytes();
    }

    private static BundledContent changed(BundledContent content, String field) {
        List<Disclosure> disclosures = new ArrayList<>(content.disclosures());
        disclosures.replaceAll(shown -> shown.name().equals(field)
                ? Disclosure.of(Salt.random(new SecureRandom()), field, TextNode.valueOf("routine"))
                : shown);
        return of(content, content.digests(), disclosures);
    }

    private static BundledContent withoutOneDigest(BundledContent content) {
        List<Hash> shown =
                content.disclosures().stream().map(Disclosure::digest).toList();
        return of(content, shown, content.disclosures());
    }

    private static BundledContent of(BundledContent content, List<Hash> digests, List<Disclosure> disclosures) {
        return new BundledContent(
                content.origin(),
                content.index(),
                digests,
                disclosures,
                content.statement(),
                content.signedBy(),
                content.raw());
    }

    private static ObjectNode fields(int number) {
        ObjectNode fields = Producer.fields("claim-000" + number);
        fields.put("confidence", Double.parseDouble("0.471" + number)).put("unit", "ward-3" + number);
        fields.put("factorsMethod", "integrated gradients")
                .putArray("factors")
                .addObject()
                .put("name", "days since admission")
                .put("weight", 0.3);
        return fields;
    }

    private static ReportRequest extract(Instant from, String... withheld) {
        return request("R04", from, FAR_AHEAD, null, withheld);
    }

    private static ReportRequest request(
            String definition, Instant from, Instant to, @Nullable UUID receipt, String... withheld) {
        return new ReportRequest(
                definition,
                SYSTEM,
                from,
                to,
                Language.DE,
                new ReportScope(receipt, new TreeSet<>(List.of(withheld)), "Behörde", "Art. 21", "Prüfung"),
                "");
    }

    private byte[] bundle(ReportRequest request) {
        return file(issue(request), ReportFormat.BUNDLE);
    }

    private UUID issue(ReportRequest request) {
        UUID id = open(request);
        perform(id);
        return id;
    }

    private UUID open(ReportRequest request) {
        return tenant.call(beans -> beans.get(ReportBook.class).open(request));
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

    private byte[] file(UUID id, ReportFormat format) {
        return tenant.call(beans -> beans.get(IssuedReportQuery.class)
                .file(id, format)
                .orElseThrow()
                .bytes());
    }

    private byte[] again(UUID id, ReportFormat format) {
        byte[] json = file(id, ReportFormat.JSON);
        return tenant.call(beans -> beans.with(RowLevelSecurity.class, new AdmittedRows())
                .get(ReportWork.class)
                .again(beans.get(IssuedReportQuery.class).standing(id).orElseThrow(), json)
                .files()
                .get(format)
                .bytes());
    }
}
