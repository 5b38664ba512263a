package org.lineproof.evidence.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.digest.Hash;

class CosignatureTest {
    /** A checkpoint of a public log with the cosignatures of four public witnesses; it stands in the tests of florolf/tlog-scales. */
    private static final String REAL = """
        arche2025h1.staging.ct.transparency.dev
        1432088532
        U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

        \u2014 arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
        \u2014 arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
        \u2014 transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
        \u2014 witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
        \u2014 remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
        \u2014 witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
        """;

    /** The published keys of these witnesses, in this order. */
    private static final List<String> REAL_KEYS = List.of(
            "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
            "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
            "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
            "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv");

    private static final byte[] SEED = new byte[32];
    private static final CosignerKey KEY = new CosignerKey("witness.example/w1", Ed25519.publicKey(SEED));
    private static final NoteSigner LOG = new NoteSigner("lineproof.local/demo/audit", SEED);
    private static final String TEXT = new Checkpoint(LOG.key().name(), 7, Hash.sha256()).text();
    private static final long SECONDS = 1_679_315_147L;

    @Test
    void cosignaturesOfPublicWitnessesAreVerified() throws MalformedNote {
        SignedNote note = SignedNote.parse(REAL);
        for (String vkey : REAL_KEYS) {
            CosignerKey key = CosignerKey.parse(vkey);
            assertEquals(vkey, key.vkey());
            assertEquals(
                    Instant.parse("2026-05-23T21:50:24Z"),
                    Cosignature.of(note, key).orElseThrow().at(),
                    vkey);
        }
        assertTrue(note.signedBy(NoteKey.parse(
                "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f")));
    }

    @Test
    void aCosignatureOfAnotherSizeIsNone() throws MalformedNote {
        SignedNote note = SignedNote.parse(REAL.replace("1432088532", "1432088533"));
        for (String vkey : REAL_KEYS) {
            assertTrue(Cosignature.of(note, CosignerKey.parse(vkey)).isEmpty(), vkey);
        }
    }

    @Test
    void theTimeIsSigned() {
        NoteSignature line = line(SECONDS, SECONDS);
        assertEquals(Instant.ofEpochSecond(SECONDS), of(line).orElseThrow().at());
        assertTrue(of(line(SECONDS + 1, SECONDS)).isEmpty());
    }

    @Test
    void extensionLinesAreSignedToo() {
        NoteSignature line = cosign(SECONDS, SECONDS, TEXT + "extension\n", KEY.keyId());
        assertTrue(Cosignature.of(new SignedNote(TEXT + "extension\n", List.of(line)), KEY)
                .isPresent());
        assertTrue(Cosignature.of(new SignedNote(TEXT + "extensiom\n", List.of(line)), KEY)
                .isEmpty());
        assertTrue(of(line).isEmpty());
    }

    @Test
    void aPlainSignatureOfTheSameKeyIsNoCosignature() {
        NoteSignature plain =
                new NoteSignature(KEY.name(), KEY.keyId(), Ed25519.sign(SEED, TEXT.getBytes(StandardCharsets.UTF_8)));
        assertTrue(of(plain).isEmpty());
        NoteKey sameSeed = new NoteKey(KEY.name(), KEY.publicKey());
        assertTrue(!new SignedNote(TEXT, List.of(line(SECONDS, SECONDS))).signedBy(sameSeed));
    }

    @Test
    void aFalseLineOfTheKeySpoilsItsGoodOneAndLinesOfOthersDoNot() {
        NoteSignature good = line(SECONDS, SECONDS);
        NoteSignature stranger = new NoteSignature(KEY.name(), KEY.keyId() + 1, new byte[72]);
        assertTrue(of(stranger, good).isPresent());
        assertTrue(of(good, line(SECONDS + 1, SECONDS)).isEmpty());
    }

    @Test
    void ofSeveralTheEarliestCounts() {
        assertEquals(
                Instant.ofEpochSecond(SECONDS - 60),
                of(line(SECONDS, SECONDS), line(SECONDS - 60, SECONDS - 60), line(SECONDS + 60, SECONDS + 60))
                        .orElseThrow()
                        .at());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, 253_402_300_800L, Long.MAX_VALUE})
    void aTimeOutOfBoundsIsRefusedAlthoughItIsSigned(long seconds) {
        assertTrue(of(line(seconds, seconds)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64, 71, 73, 136})
    void aSignatureOfAnotherLengthIsRefused(int length) {
        byte[] bytes = ByteBuffer.allocate(Math.max(length, 72))
                .put(line(SECONDS, SECONDS).signature())
                .array();
        NoteSignature cut = new NoteSignature(KEY.name(), KEY.keyId(), Arrays.copyOf(bytes, length));
        assertTrue(of(cut).isEmpty());
    }

    @Test
    void everySingleBitOfTheSignatureMatters() {
        byte[] good = line(SECONDS, SECONDS).signature();
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertTrue(of(new NoteSignature(KEY.name(), KEY.keyId(), bad)).isEmpty(), "bit " + bit);
        }
    }

    /** The first is the note key of a log; the last has an id computed for type 0x01. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "remora.n621.de+da77ade8+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
                "remora.n621.dd+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
                "remora.n621.de+DA77ADE7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
                "remora.n621.de+da77ade7+BuvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
                "PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void whatIsNoCosignerKeyIsRefused(String vkey) {
        assertThrows(IllegalArgumentException.class, () -> CosignerKey.parse(vkey));
    }

    @Test
    void aCosignerKeyIsNoNoteKey() {
        assertThrows(IllegalArgumentException.class, () -> NoteKey.parse(KEY.vkey()));
    }

    private static Optional<Cosignature> of(NoteSignature... lines) {
        List<NoteSignature> all = new ArrayList<>(List.of(lines));
        return Cosignature.of(new SignedNote(TEXT, all), KEY);
    }

    private static NoteSignature line(long stated, long signed) {
        return cosign(stated, signed, TEXT, KEY.keyId());
    }

    /** Written from the specification, apart from the code under test. */
    private static NoteSignature cosign(long stated, long signed, String text, int keyId) {
        byte[] message = ("cosignature/v1\ntime " + Long.toUnsignedString(signed) + "\n" + text)
                .getBytes(StandardCharsets.UTF_8);
        byte[] timestamped = ByteBuffer.allocate(72)
                .putLong(stated)
                .put(Ed25519.sign(SEED, message))
                .array();
        return new NoteSignature(KEY.name(), keyId, timestamped);
    }
}
