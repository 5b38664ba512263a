package org.lineproof.evidence.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.note.SignedNote;

class ServiceKeyStatementTest {
    private static final String ORIGIN = "lineproof.local/demo/audit";
    private static final NoteSigner OLD = signer("/receipt", 1);
    private static final NoteSigner NEW = signer("/receipt", 2);

    @Test
    void aStatementIsReadBackAndBothSignaturesAreChecked() throws MalformedNote {
        String signed = ServiceKeyStatement.sign(ORIGIN, OLD, NEW);

        assertEquals(new ServiceKeyStatement(ORIGIN, OLD.key(), NEW.key()), ServiceKeyStatement.verified(signed));
        assertTrue(signed.startsWith("lineproof/service-key/v1\n" + ORIGIN + "\n"
                + OLD.key().vkey() + "\n" + NEW.key().vkey() + "\n\n"));
    }

    @Test
    void theSignatureOfOneKeyAloneIsNotEnough() {
        String text = new ServiceKeyStatement(ORIGIN, OLD.key(), NEW.key()).text();
        assertRefused(OLD.sign(text));
        assertRefused(NEW.sign(text));
        NoteSigner foreign = signer("/receipt", 3);
        assertRefused(new SignedNote(text, List.of(foreign.signature(text), NEW.signature(text))).note());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lineproof/service-key/v2\nO\nA\nB\n",
                "lineproof/log-key/v1\nO\nA\nB\n",
                "lineproof/service-key/v1\nother\nA\nB\n",
                "lineproof/service-key/v1\nO\nA\nA\n",
                "lineproof/service-key/v1\nO\nA\nP\n",
                "lineproof/service-key/v1\nO\nL\nB\n",
                "lineproof/service-key/v1\nO\nA\nB\nmore\n",
                "lineproof/service-key/v1\nO\nA\n"
            })
    void everyOtherTextIsRefusedThoughBothSignedIt(String form) {
        String text = form.replace("O\n", ORIGIN + "\n")
                .replace("A\n", OLD.key().vkey() + "\n")
                .replace("B\n", NEW.key().vkey() + "\n")
                .replace("P\n", signer("/promise", 2).key().vkey() + "\n")
                .replace("L\n", signer("", 1).key().vkey() + "\n");
        assertRefused(new SignedNote(text, List.of(OLD.signature(text), NEW.signature(text))).note());
    }

    @Test
    void keysOfDifferentPurposesReplaceNothing() {
        for (NoteSigner other : List.of(signer("/promise", 2), signer("", 2), signer("/other", 2))) {
            assertThrows(IllegalArgumentException.class, () -> ServiceKeyStatement.sign(ORIGIN, OLD, other));
            assertThrows(IllegalArgumentException.class, () -> ServiceKeyStatement.sign(ORIGIN, other, NEW));
        }
    }

    private static void assertRefused(String note) {
        assertThrows(MalformedNote.class, () -> ServiceKeyStatement.verified(note));
    }

    private static NoteSigner signer(String suffix, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new NoteSigner(ORIGIN + suffix, bytes);
    }
}
