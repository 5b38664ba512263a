package org.lineproof.evidence.proof.nitro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ChangedMembers;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.attestation.AttestationAnchors;
import org.lineproof.evidence.proof.attestation.RandomMutations;
import org.lineproof.evidence.proof.attestation.TestCertificate;

class NitroAttestationTest {
    @Test
    void aDocumentOfThePinnedImageIsValidAndStatesItsUserData() throws MalformedJson {
        NitroCase good = new NitroCase();
        assertEquals("VALID", good.words());
        ProvedStatement statement = good.judge().statement().orElseThrow();
        assertEquals(List.of(HexFormat.of().formatHex(NitroCase.CONTEXT)), statement.publicSignals());
        NitroAttestation system = new NitroAttestation();
        system.checkAnchor(good.anchor());
        system.checkProof(NitroCase.proof(good.document()));
        assertEquals(statement, system.read(NitroCase.proof(good.document()), good.anchor()));
    }

    @Test
    void eachWayToBeWrongIsRefusedWithItsOwnReason() {
        Map<String, Consumer<NitroCase>> wrong = new LinkedHashMap<>();
        wrong.put("PCR 0 is zero, the enclave ran in debug mode", c -> c.pcrs.put(0, new byte[48]));
        wrong.put("PCR 0 is not the pinned one", c -> c.pcrs.put(0, NitroCase.register(9)));
        wrong.put("PCR 2 is not the pinned one", c -> c.pcrs.remove(2));
        wrong.put("of 48 bytes each", c -> c.pcrs.put(3, new byte[32]));
        wrong.put("user_data has 31 bytes", c -> c.userData = new byte[31]);
        wrong.put("user_data has 0 bytes", c -> c.userData = new byte[0]);
        wrong.put("names ES384 and nothing else", c -> c.header = HexFormat.of().parseHex("a10126"));
        wrong.put("digest is SHA384", c -> c.digest = "SHA512");
        wrong.put("the member module_id at its place", c -> c.otherOrder = true);
        wrong.put("attests a time after", c -> c.at = NitroCase.TIME.minusSeconds(301));
        wrong.put(
                "no valid way leads to the pinned root at that time: validity",
                c -> c.timestamp = NitroCase.TIME.minusSeconds(7200));
        wrong.put(
                "no valid way leads to the pinned root at that time: Path does not chain",
                c -> c.pinnedRoot = TestCertificate.root("another root", 384));
        wrong.put("signature does not hold", c -> {
            TestCertificate stranger = c.zone().signer("module");
            TestCertificate shown = c.module;
            c.module = stranger;
            byte[] signed = c.document();
            c.module = shown;
            c.signature = Arrays.copyOfRange(signed, signed.length - 96, signed.length);
        });
        wrong.put("is one of an authority", c -> c.module = c.zone());
        StringBuilder different = new StringBuilder();
        wrong.forEach((reason, change) -> {
            NitroCase wrongCase = new NitroCase();
            change.accept(wrongCase);
            String words = wrongCase.words();
            if (!words.startsWith("INVALID") || !words.contains(reason)) {
                different.append(reason).append(" <- ").append(words).append('\n');
            }
        });
        assertEquals("", different.toString());
        assertEquals(wrong.size(), new HashSet<>(wrong.keySet()).size());
        System.out.println("nitro: " + wrong.size() + " ways to be wrong, each refused with its own reason");
    }

    @Test
    void everyByteCounts() {
        NitroCase good = new NitroCase();
        byte[] document = good.document();
        for (int at = 0; at < document.length; at += 7) {
            byte[] changed = document.clone();
            changed[at] ^= 1;
            assertTrue(AttestationAnchors.words(good.judge(changed)).startsWith("INVALID"), "byte " + at);
        }
    }

    @Test
    void changedMembersAreAnsweredWithAVerdict() {
        NitroCase good = new NitroCase();
        new ChangedMembers(new NitroAttestation(), good.anchor(), NitroCase.proof(good.document()), 36, good.at)
                .judge(300);
    }

    @Test
    void changesAtRandomAreRefused() {
        NitroCase good = new NitroCase();
        new RandomMutations(34).refused(good.document(), 2_000, good::judge);
    }

    @Test
    @Tag("slow")
    void aHundredThousandChangesAtRandomAreRefused() {
        NitroCase good = new NitroCase();
        new RandomMutations(35).refused(good.document(), 100_000, good::judge);
    }

    @Test
    void anAnchorThatPinsNoImageIsRefused() {
        NitroAttestation system = new NitroAttestation();
        NitroCase good = new NitroCase();
        Map<String, Consumer<ObjectNode>> wrong = new LinkedHashMap<>();
        wrong.put("parameters.pcrs", p -> p.withObject("pcrs").remove("0"));
        wrong.put("parameters.root", p -> p.put("root", "no certificate"));
        wrong.put("parameters.userData", p -> p.putArray("userData").add(0));
        wrong.put("parameters.debug", p -> p.put("debug", true));
        wrong.put("publicSignals", p -> p.putArray("nonce").add(16));
        wrong.forEach((field, change) -> {
            ObjectNode parameters = good.parameters();
            change.accept(parameters);
            MalformedJson refusal = assertThrows(
                    MalformedJson.class,
                    () -> system.checkAnchor(AttestationAnchors.of("nitro", parameters, 1)),
                    field);
            assertEquals(field, refusal.field());
        });
        ObjectNode debug = good.parameters();
        debug.withObject("pcrs").put("0", "00".repeat(48));
        assertThrows(MalformedJson.class, () -> system.checkAnchor(AttestationAnchors.of("nitro", debug, 1)));
    }
}
