package org.lineproof.evidence.pins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.note.CosignerKey;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.ValidatorSet.Validator;
import org.lineproof.evidence.proof.Anchors;
import org.lineproof.evidence.timestamp.TestAuthority;

class PinFileTest {
    private static final NoteKey KEY = new NoteSigner("lineproof.local/demo/audit", new byte[32]).key();
    private static final byte[] CERTIFICATE =
            TestAuthority.der(TestAuthority.root("root").certificate());
    private static final byte[] SEAL_ROOT =
            TestAuthority.der(TestAuthority.root("seal root").certificate());
    private static final ChainIdentity BESU = new ChainIdentity(ChainIdentity.BESU, 1337, "0x" + "12".repeat(20));

    private static NoteKey of(String purpose, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new NoteSigner(KEY.name() + "/" + purpose, bytes).key();
    }

    private static Validator validator(int number, boolean independent) {
        return new Validator("0x" + String.valueOf(number).repeat(40), "operator " + number, independent);
    }

    private static PinFile everything() {
        return new PinFile(
                List.of(new PinnedLog(
                        KEY.name(),
                        List.of(new PinnedKey(KEY, 0, 7L)),
                        List.of(new PinnedKey(of("receipt", 1), 0, 5L), new PinnedKey(of("receipt", 2), 6, null)),
                        List.of(of("promise", 3)))),
                List.of(KEY),
                List.of(new PinnedSigner("triage", "sha256:" + "ab".repeat(32), new JwsSigner(new byte[32]).key())),
                List.of(new PinnedChain(
                        BESU,
                        "0x" + "cd".repeat(32),
                        List.of(
                                new ValidatorSet(0, 99L, List.of(validator(1, true))),
                                new ValidatorSet(100, null, List.of(validator(1, true), validator(2, false)))),
                        Optional.of(new PinnedRegistry("0x" + "5a".repeat(20), "0x" + "ef".repeat(32))))),
                List.of(new PinnedAuthority("test authority", CERTIFICATE, false)),
                List.of(new PinnedWitness(
                        CosignerKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"),
                        "auditor")),
                1,
                List.of(Anchors.anchor()),
                List.of(
                        new PinnedSealRoot("CN=seal,O=Example", SEAL_ROOT),
                        new PinnedSealRoot("CN=seal,O=Example", CERTIFICATE)
                                .during(Instant.parse("2026-11-22T15:15:00Z"), Instant.parse("2028-11-22T15:15:00Z"))));
    }

    @Test
    void aPinFileIsReadAsItWasWritten() throws MalformedJson {
        assertEquals(everything(), PinFile.parse(everything().bytes()));
    }

    @Test
    void anOlderFileHasNoKeysForReceiptsAndPromises() throws MalformedJson {
        PinnedLog log = new PinnedLog(KEY.name(), List.of(PinnedKey.always(KEY)));
        PinFile older = new PinFile(List.of(log), List.of(), List.of(), List.of(), List.of(), List.of(), 0);
        String text = new String(older.bytes(), StandardCharsets.UTF_8);
        assertFalse(text.contains("receiptKeys") || text.contains("promiseKeys"), text);
        assertEquals(older, PinFile.parse(older.bytes()));
    }

    @Test
    void eachWayToBeWrongIsRefusedByName() {
        refused("\"format\":\"lineproof-pins/v1\"", "\"format\":\"lineproof-pins/v2\"", "format");
        refused("\"witnessQuorum\":1", "\"witnessQuorum\":2", "witnessQuorum");
        refused("\"witnessQuorum\":1", "\"witnessQuorum\":1,\"more\":1", "more");
        refused("\"toSize\":7", "\"toSize\":-1", "toSize");
        refused("\"toSize\":5", "\"toSize\":-1", "logs.receiptKeys.toSize");
        refused("\"promiseKeys\":[\"", "\"promiseKeys\":[\"x", "promiseKeys");
        refused(of("promise", 3).vkey(), of("receipt", 3).vkey(), "expected keys named");
        refused(of("receipt", 2).vkey(), of("promise", 2).vkey(), "expected keys named");
        refused(of("promise", 3).vkey(), of("promise", 1).vkey(), "a key serves one purpose");
        refused(of("receipt", 2).vkey(), of("receipt", 0).vkey(), "a key serves one purpose");
        refused("\"independent\":true", "\"independent\":\"yes\"", "independent");
        refused("\"toBlock\":99", "\"toBlock\":100", "ranges in order");
        refused("\"codeHash\":\"0xcd", "\"codeHash\":\"0xCD", "codeHash");
        refused("0x5a5a", "0x5A5a", "proofRegistry");
        refused("0xefef", "0xefeg", "proofRegistry");
        refused("\"operator\":\"auditor\"", "\"operator\":\" \"", "operator");
        refused("remora.n621.de+da77ade7+", "remora.n621.dd+da77ade7+", "key");
        refused("\"certificate\":\"MIIB", "\"certificate\":\"*IIB", "certificate");
        refused("\"certificate\":\"MIIB", "\"certificate\":\"MIIA", "no X.509 certificate");
        refused("\"name\":\"test authority\"", "\"name\":\" \"", "name");
        refused("CN=seal,O=Example", "cn=seal, o=Example", "subject: expected a name");
        refused("CN=seal,O=Example", "somebody", "subject: expected a name");
        refused("CN=seal,O=Example", "", "subject");
        refused("\"subject\":", "\"issuer\":", "issuer");
        refused("lineproof-trust-anchor/v1", "lineproof-trust-anchor/v2", "trustAnchors[0].format");
        refused("\"kind\":\"besu\"", "\"kind\":\"development chain\"", "has no validators");
    }

    @Test
    void aFileFromBeforeThereWereTrustAnchorsHasNone() throws MalformedJson {
        PinFile older = PinFile.parse(
                new PinFile(List.of(), List.of(KEY), List.of(), List.of(), List.of(), List.of(), 0).bytes());
        assertEquals(List.of(), older.trustAnchors());
        assertFalse(new String(older.bytes(), StandardCharsets.UTF_8).contains("trustAnchors"));
    }

    @Test
    void aRootWithoutAPeriodIsWrittenAsBeforeThereWereAny() {
        PinFile pins = new PinFile(List.of(), List.of(KEY), List.of(), List.of(), List.of(), List.of(), 0)
                .withSealRoots(List.of(new PinnedSealRoot("CN=seal", SEAL_ROOT)));
        String text = new String(pins.bytes(), StandardCharsets.UTF_8);
        assertFalse(text.contains("\"from\"") || text.contains("\"until\""), text);
    }

    @Test
    void aFileFromBeforeThereWereContainersHasNoRootsOfSeals() throws MalformedJson {
        PinFile older = PinFile.parse(
                new PinFile(List.of(), List.of(KEY), List.of(), List.of(), List.of(), List.of(), 0).bytes());
        assertEquals(List.of(), older.sealRoots());
        assertFalse(new String(older.bytes(), StandardCharsets.UTF_8).contains("sealRoots"));
        assertEquals(
                everything().sealRoots(),
                older.withSealRoots(everything().sealRoots()).sealRoots());
    }

    @Test
    void theRegistryOfProofsIsFoundByItsIdentityAndSealedByTheSameValidators() {
        ChainIdentity registry = new ChainIdentity(BESU.kind(), BESU.chainId(), "0x" + "5a".repeat(20));
        PinnedChain chain = everything().proofChain(registry).orElseThrow();
        assertEquals("0x" + "ef".repeat(32), chain.codeHash());
        assertEquals(2, chain.validatorsAt(100).orElseThrow().validators().size());
        assertTrue(everything().proofChain(BESU).isEmpty(), "the registry of heads records no proofs");
        assertTrue(everything().pinsProofs());
    }

    @Test
    void aTrustAnchorIsFoundByItsId() {
        assertEquals(
                Anchors.anchor(),
                everything().trustAnchor(Anchors.anchor().id()).orElseThrow());
        assertTrue(everything().trustAnchor("sha256:" + "00".repeat(32)).isEmpty());
    }

    @Test
    void theSetOfABlockIsFoundByItsNumber() {
        PinnedChain chain = everything().chain(BESU).orElseThrow();
        assertEquals(1, chain.validatorsAt(99).orElseThrow().validators().size());
        assertEquals(2, chain.validatorsAt(100).orElseThrow().validators().size());
        assertEquals(2, chain.validatorsAt(1_000_000).orElseThrow().validators().size());
        assertTrue(new PinnedChain(BESU, null, List.of(new ValidatorSet(5, null, List.of(validator(1, true)))))
                .validatorsAt(4)
                .isEmpty());
    }

    @Test
    void theQuorumIsTwoThirdsRoundedUp() {
        List<Integer> expected = List.of(1, 2, 2, 3, 4, 4, 5, 6, 6);
        for (int n = 1; n <= 9; n++) {
            List<Validator> validators = IntStream.rangeClosed(1, n)
                    .mapToObj(i -> validator(i, true))
                    .toList();
            assertEquals(expected.get(n - 1), new ValidatorSet(0, null, validators).quorum());
        }
    }

    @Test
    void aChainIsIndependentWhileTheOthersCanStopItsOperator() {
        List<Validator> oneOfFour =
                List.of(validator(1, false), validator(2, true), validator(3, true), validator(4, true));
        List<Validator> twoOfFour =
                List.of(validator(1, false), validator(2, false), validator(3, true), validator(4, true));
        assertTrue(new ValidatorSet(0, null, oneOfFour).independent());
        assertFalse(new ValidatorSet(0, null, twoOfFour).independent());
    }

    private static void refused(String good, String bad, String reason) {
        String file = new String(everything().bytes(), StandardCharsets.UTF_8);
        assertTrue(file.contains(good), file);
        byte[] changed = file.replace(good, bad).getBytes(StandardCharsets.UTF_8);
        MalformedJson refusal = assertThrows(MalformedJson.class, () -> PinFile.parse(changed));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }
}
