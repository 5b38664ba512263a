package org.lineproof.evidence.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /** The example of golang.org/x/mod/sumdb/note. */
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_NOTE = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n\n\u2014 PeterNeumann "
            + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final NoteSigner SIGNER = new NoteSigner("lineproof.local/demo/audit", new byte[32]);

    @Test
    void aNoteOfAnotherImplementationIsVerified() throws MalformedNote {
        NoteKey key = NoteKey.parse(GO_KEY);
        assertEquals(0xc74f20a3, key.keyId());
        assertEquals(GO_KEY, key.vkey());
        SignedNote note = SignedNote.parse(GO_NOTE);
        assertTrue(note.signedBy(key));
        assertEquals(GO_NOTE, note.note());
    }

    @Test
    void theKeyIdOfTheGoChecksumDatabaseIsThePublishedOne() {
        String vkey = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
        assertEquals(vkey, NoteKey.parse(vkey).vkey());
    }

    @Test
    void aSignedTextIsReadBackAndBelongsToItsKeyOnly() throws MalformedNote {
        SignedNote note = SignedNote.parse(SIGNER.sign("a\n\nb\n"));
        assertEquals("a\n\nb\n", note.text());
        assertTrue(note.signedBy(SIGNER.key()));
        byte[] otherSeed = new byte[32];
        otherSeed[0] = 1;
        assertFalse(note.signedBy(new NoteSigner(SIGNER.key().name(), otherSeed).key()));
        assertFalse(note.signedBy(new NoteSigner("lineproof.local/demo/other", new byte[32]).key()));
    }

    @Test
    void aChangedTextIsNotSigned() throws MalformedNote {
        String note = SIGNER.sign("size 1\n").replace("size 1", "size 2");
        assertFalse(SignedNote.parse(note).signedBy(SIGNER.key()));
    }

    @Test
    void linesOfOtherKeysAreLeftAloneAndAFalseLineOfThisKeyIsNot() throws MalformedNote {
        String note = SIGNER.sign("a\n");
        String other = new NoteSigner("witness", new byte[32]).sign("a\n");
        String otherLine = other.substring(other.indexOf('\u2014'));
        assertTrue(SignedNote.parse(note + otherLine).signedBy(SIGNER.key()));
        String falseNote = SIGNER.sign("b\n");
        String falseLine = falseNote.substring(falseNote.indexOf('\u2014'));
        assertFalse(SignedNote.parse(note + falseLine).signedBy(SIGNER.key()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n",
                "a\n\n",
                "a\n\u2014 k AAAAAAA=\n",
                "a\n\n\u2014 k AAAAAAA=",
                "a\n\nk AAAAAAA=\n",
                "a\n\n\u2014 k\n",
                "a\n\n\u2014 k AAAA\n",
                "a\n\n\u2014 k AAAAAAB=\n",
                "a\n\n\u2014 k+1 AAAAAAA=\n",
                "a\r\n\n\u2014 k AAAAAAA=\n",
                "a\n\n\u2014  AAAAAAA=\n",
                "a\n\n\u2014 k AAAAAAA= x\n",
                "\ud800\n\n\u2014 k AAAAAAA=\n",
                "a\n\n- k AAAAAAA=\n",
                "a\n\n\u2014 k AAAAAAA=\n\n\n"
            })
    void whatIsNoSignedNoteIsRefused(String note) {
        assertThrows(MalformedNote.class, () -> SignedNote.parse(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a+b",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumanm+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "a b+00000000+AAAA"
            })
    void whatIsNoVerifierKeyIsRefused(String vkey) {
        assertThrows(IllegalArgumentException.class, () -> NoteKey.parse(vkey));
    }

    @Test
    void aKeyNameHasNoSpaceAndNoPlus() {
        assertThrows(IllegalArgumentException.class, () -> new NoteSigner("a b", new byte[32]));
        assertThrows(IllegalArgumentException.class, () -> new NoteSigner("a+b", new byte[32]));
        assertThrows(IllegalArgumentException.class, () -> new NoteSigner("", new byte[32]));
        assertThrows(IllegalArgumentException.class, () -> new NoteSigner("a\u00a0b", new byte[32]));
    }
}
