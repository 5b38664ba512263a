package org.lineproof.reporting.boundary.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.KeyFiles;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.boundary.trust.TrustAnchorRegistry;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.control.proof.Triage;
import org.lineproof.registry.boundary.LogKeyRegistry;
import org.lineproof.reporting.boundary.PinFiles;
import org.lineproof.reporting.entity.disclosure.DisclosureOrder;
import org.lineproof.reporting.entity.disclosure.DisclosureStanding;
import org.lineproof.reporting.entity.disclosure.DisclosureStanding.State;
import org.lineproof.reporting.entity.disclosure.DisclosureToken;
import org.lineproof.reporting.entity.disclosure.NewDisclosure;
import org.lineproof.reporting.entity.disclosure.OpenedDisclosure;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Refusal.Kind;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.entity.LogName;

/** A decision is disclosed, opened, withdrawn, erased: over a real database, with a real proof. */
class DisclosureTest {
    private static final TrustAnchor ANCHOR = Triage.anchor("triage3", 1);

    private final Gateway gateway = new Gateway();
    private final TestTenant tenant = gateway.tenant();
    private final Producer producer = new Producer(signer(1));
    private UUID receipt;

    @BeforeEach
    void recordDecisions() {
        tenant.as("ada").run(beans -> beans.get(TrustAnchorRegistry.class).propose(ANCHOR));
        tenant.as("grace").run(beans -> beans.get(TrustAnchorRegistry.class).approve(ANCHOR.id()));
        gateway.send(producer.sdJwt(1, Producer.fields("claim-0001")));
        receipt = send(2, Triage.fields(ANCHOR, "0", "claim-0002"));
        PublishedRound.publish(tenant);
        tenant.as("officer");
    }

    @Test
    void theRecipientSeesWhatWasChosenAndWhatItIsWorth() {
        NewDisclosure made = disclose(order());
        OpenedDisclosure opened = opened(made.token());
        assertEquals(made.standing().disclosure().fields(), names(opened.fields()));
        assertEquals(
                List.of("modelDigest", "modelVersion", "decisionId", "time", "inputCommitment", "outputClass", "proof"),
                names(opened.fields()));
        assertEquals("review of a claim", opened.standing().reason());
        Verification verification = opened.verification();
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
        String headline =
                Objects.requireNonNull(verification.conclusion()).shown().get(0);
        assertTrue(headline.startsWith("Proved: this registered model (triage, version 1.0.a, digest"), headline);
    }

    @Test
    void theBundleIsCheckedWithoutUsAndHasNothingElse() {
        NewDisclosure made = disclose(order());
        byte[] bundle = asInsurer(desk -> desk.bundle(made.token()));
        PinFile pins =
                tenant.as("officer").call(beans -> beans.get(PinFiles.class).current());
        Verification verification = OfflineVerification.of(bundle, pins);
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
        assertEquals(Verdict.INDETERMINATE, OfflineVerification.of(bundle, null).verdict());
        assertTrue(verification.text().contains("1 of 2 entries, each included"), verification::text);
        assertTrue(verification.text().contains("7 fields of the decision are shown, 1 are withheld"));
        assertEquals(Verdict.VERIFIED, OfflineVerification.of(taken(made), pins).verdict());
    }

    @Test
    void fieldsAreChosenOneByOne() {
        NewDisclosure made = disclose(with(ReceiptField.MODEL_DIGEST, ReceiptField.OUTPUT_CLASS));
        assertEquals(
                List.of("modelDigest", "outputClass"),
                names(opened(made.token()).fields()));
    }

    @Test
    void whatTheReceiptDoesNotStateCannotBeChosen() {
        Refusal refusal = refuses("fields", () -> disclose(with(ReceiptField.FACTORS, ReceiptField.UNIT)));
        assertTrue(refusal.reason().contains("factors, unit"), refusal.reason());
    }

    @Test
    void aProofWhosePublicSignalsTellOfAPersonIsNotDisclosed() {
        TrustAnchor personal = personal();
        tenant.as("ada").run(beans -> beans.get(TrustAnchorRegistry.class).propose(personal));
        ObjectNode fields = Triage.fields(ANCHOR, "1", "claim-0003");
        fields.withObject("/proof").put("anchor", personal.id());
        UUID told = send(3, fields);
        PublishedRound.publish(tenant);
        tenant.as("officer");
        DisclosureOrder chosen = with(ReceiptField.MODEL_DIGEST, ReceiptField.PROOF);
        assertTrue(refuses("fields", () -> disclose(told, chosen)).reason().contains("tell of a person"));
        NewDisclosure usual = disclose(told, order());
        assertFalse(usual.standing().disclosure().fields().contains("proof"));
    }

    @Test
    void anUnknownAnchorSaysNothingOfWhatAProofTells() {
        UUID unknown = send(3, Triage.fields(Triage.anchor("triage3", 2), "1", "claim-0003"));
        PublishedRound.publish(tenant);
        tenant.as("officer");
        assertTrue(refuses("fields", () -> disclose(unknown, with(ReceiptField.PROOF)))
                .reason()
                .contains("propose the anchor first"));
    }

    @Test
    void aLinkOpensForItsRecipientAlone() {
        DisclosureToken token = disclose(order()).token();
        Refusal another = assertThrows(Refusal.class, () -> opened("authority", token));
        Refusal never = assertThrows(Refusal.class, () -> opened("insurer", new DisclosureToken("A".repeat(43))));
        assertEquals(Kind.NOT_FOUND, another.kind());
        assertEquals(never.reason(), another.reason(), "nobody else learns that it exists");
        TestTenant other = new TestTenant().as("insurer");
        assertEquals(
                Kind.NOT_FOUND,
                assertThrows(
                                Refusal.class,
                                () -> other.call(beans ->
                                        beans.get(DisclosedDecisions.class).open(token)))
                        .kind());
    }

    @Test
    void aWithdrawnDisclosureOpensNothing() {
        NewDisclosure made = disclose(order());
        opened(made.token());
        DisclosureStanding withdrawn =
                desk(desk -> desk.withdraw(receipt, made.standing().id()));
        assertEquals(State.WITHDRAWN, withdrawn.state());
        assertEquals("officer", withdrawn.withdrawal().orElseThrow().actor());
        assertGone("withdrawn", made.token());
        assertEquals(
                Kind.CONFLICT,
                assertThrows(
                                Refusal.class,
                                () -> desk(desk ->
                                        desk.withdraw(receipt, made.standing().id())))
                        .kind());
    }

    @Test
    void anExpiredDisclosureOpensNothing() {
        NewDisclosure made = disclose(order());
        TestDatabase.shared()
                .asOwner("update disclosure set disclosed_at = now() - interval '2 days', expires_at = now()"
                        + " - interval '1 day' where entry_id = '"
                        + made.standing().id() + "'");
        assertGone("expired", made.token());
        assertEquals(State.EXPIRED, list().get(0).state());
    }

    @Test
    void afterAnErasureTheAnswerIsErased() {
        NewDisclosure made = disclose(order());
        TestDatabase.shared().asOwner("delete from sealed_content where entry_id = '" + receipt + "'");
        assertGone("erased", made.token());
        assertEquals(State.ERASED, list().get(0).state());
        assertEquals(
                Kind.UNPROCESSABLE,
                assertThrows(Refusal.class, () -> disclose(order())).kind());
    }

    @Test
    void disclosuresAndEachOpeningAreEntriesOfTheLogAudit() {
        long before = audited("%");
        NewDisclosure made = disclose(order());
        opened(made.token());
        asInsurer(desk -> desk.bundle(made.token()));
        desk(desk -> desk.withdraw(receipt, made.standing().id()));
        assertEquals(before + 4, audited("%"));
        assertEquals(1, audited("%\"disclosure\"%"));
        assertEquals(3, audited("%\"disclosure-act\"%"));
        DisclosureStanding standing = list().get(0);
        assertEquals(2, standing.openings());
        assertEquals(
                List.of("insurer", "insurer", "officer"),
                standing.acts().stream().map(act -> act.actor()).toList());
        String entry = "log_entry where entry_id = '" + made.standing().id()
                + "' and (convert_from(content, 'UTF8') like '%insurer%' or convert_from(content, 'UTF8') like"
                + " '%claim-0002%')";
        assertEquals(0, tenant.count(entry), "no name and no decision id in clear");
    }

    @Test
    void theTokenIsKeptNowhere() {
        NewDisclosure made = disclose(order());
        assertEquals(
                0,
                tenant.count("disclosure d where d::text like '%" + made.token().text() + "%'"));
        assertEquals(
                0,
                tenant.count(
                        "sealed_content c where c::text like '%" + made.token().text() + "%'"));
        assertFalse(made.toString().contains(made.token().text()));
    }

    @Test
    void rowsCanNeitherBeChangedNorDeleted() {
        disclose(order());
        for (String statement : List.of(
                "update disclosure set expires_at = now() + interval '1 year'",
                "delete from disclosure",
                "update disclosure_act set actor = 'nobody'",
                "delete from disclosure_act")) {
            assertThrows(
                    PersistenceException.class,
                    () -> TestDatabase.shared()
                            .runAsTenant(
                                    tenant.id(),
                                    em -> em.createNativeQuery(statement).executeUpdate()));
        }
    }

    @Test
    void ordersOutOfBoundsAreRefusedByField() {
        Instant now = Instant.now();
        refuses("expiresAt", () -> disclose(new DisclosureOrder("insurer", "x", Set.of(), now.minusSeconds(1))));
        refuses(
                "expiresAt",
                () -> disclose(new DisclosureOrder("insurer", "x", Set.of(), now.plus(400, ChronoUnit.DAYS))));
        refuses("recipient", () -> new DisclosureOrder(" ", "x", Set.of(), now));
        refuses("recipient", () -> new DisclosureOrder("the insurer", "x", Set.of(), now));
        refuses("reason", () -> new DisclosureOrder("insurer", "", Set.of(), now));
        refuses("fields", () -> DisclosureOrder.fields(List.of("everything")));
    }

    @Test
    void whatIsNotPublishedYetIsOpenedLater() {
        UUID fresh = send(3, Producer.fields("claim-0003"));
        tenant.as("officer");
        NewDisclosure made = disclose(fresh, order());
        Refusal refusal = assertThrows(Refusal.class, () -> opened(made.token()));
        assertEquals(Kind.UNAVAILABLE, refusal.kind());
        PublishedRound.publish(tenant);
        assertEquals(Verdict.VERIFIED, opened(made.token()).verification().verdict());
    }

    @Test
    void aNewLogKeyIsFollowedFromThePinnedOne() {
        KeyFiles files = new KeyFiles().add("log-2.key");
        SigningKeys keys = files.started();
        PinFile before = tenant.call(beans -> beans.get(PinFiles.class).current());
        tenant.run(beans -> beans.with(SigningKeys.class, keys)
                .get(LogKeyRegistry.class)
                .replace(LogName.ofSystem("claim-triage")));
        PublishedRound.publish(tenant, keys);
        UUID later = send(3, Producer.fields("claim-0003"));
        PublishedRound.publish(tenant, keys);
        tenant.as("officer");
        NewDisclosure made = disclose(later, order());
        byte[] bundle = asInsurer(desk -> desk.bundle(made.token()));
        Verification verification = OfflineVerification.of(bundle, before);
        assertTrue(verification.text().contains("put in the place of a pinned one"), verification::text);
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
    }

    private static List<String> names(ObjectNode fields) {
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The circuit's anchor with its commitment declared personal, as that of a circuit with features would be. */
    private static TrustAnchor personal() {
        List<PublicSignal> signals = new ArrayList<>(ANCHOR.publicSignals());
        PublicSignal commitment = signals.get(2);
        signals.set(
                2,
                new PublicSignal(2, "age", commitment.type(), false, SignalClass.PERSONAL, null, commitment.binding()));
        return new TrustAnchor(
                "personal",
                1,
                ANCHOR.modelDigest(),
                ANCHOR.proofSystem(),
                ANCHOR.parameters(),
                signals,
                ANCHOR.setUp(),
                ANCHOR.validFrom(),
                null);
    }

    private UUID send(long sequence, ObjectNode fields) {
        return gateway.send(producer.sdJwt(sequence, fields)).acknowledgement().entry();
    }

    private static DisclosureOrder order() {
        return with();
    }

    private static DisclosureOrder with(ReceiptField... fields) {
        return new DisclosureOrder(
                "insurer", "review of a claim", Set.of(fields), Instant.now().plus(1, ChronoUnit.DAYS));
    }

    private NewDisclosure disclose(DisclosureOrder order) {
        return disclose(receipt, order);
    }

    private NewDisclosure disclose(UUID of, DisclosureOrder order) {
        return desk(desk -> desk.disclose(of, order));
    }

    private byte[] taken(NewDisclosure made) {
        return desk(desk -> desk.bundle(receipt, made.standing().id()));
    }

    private List<DisclosureStanding> list() {
        return desk(desk -> desk.list(receipt));
    }

    private <T> T desk(Function<DisclosureDesk, T> act) {
        return tenant.as("officer").call(beans -> act.apply(beans.get(DisclosureDesk.class)));
    }

    private OpenedDisclosure opened(DisclosureToken token) {
        return opened("insurer", token);
    }

    private OpenedDisclosure opened(String account, DisclosureToken token) {
        return tenant.as(account)
                .call(beans -> beans.with(RowLevelSecurity.class, new AdmittedRows())
                        .get(DisclosedDecisions.class)
                        .open(token));
    }

    private <T> T asInsurer(Function<DisclosedDecisions, T> act) {
        return tenant.as("insurer").call(beans -> act.apply(beans.get(DisclosedDecisions.class)));
    }

    private void assertGone(String word, DisclosureToken token) {
        Refusal refusal = assertThrows(Refusal.class, () -> opened(token));
        assertEquals(Kind.GONE, refusal.kind());
        assertTrue(refusal.reason().contains(word), refusal.reason());
    }

    private long audited(String like) {
        return tenant.count("log_entry e join log l using (log_no) where l.name = 'audit' and"
                + " convert_from(e.content, 'UTF8') like '" + like + "'");
    }
}
