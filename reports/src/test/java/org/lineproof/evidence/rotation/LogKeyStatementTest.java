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

class LogKeyStatementTest {
    private static final String ORIGIN = "lineproof.local/demo/audit";
    private static final NoteSigner OLD = signer(ORIGIN, 1);
    private static final NoteSigner NEW = signer(ORIGIN, 2);

    @Test
    void aStatementIsReadBackAndBothSignaturesAreChecked() throws MalformedNote {
        String signed = LogKeyStatement.sign(OLD, NEW, 43);

        LogKeyStatement statement = LogKeyStatement.verified(signed);

        assertEquals(new LogKeyStatement(ORIGIN, OLD.key(), NEW.key(), 43), statement);
        assertTrue(signed.startsWith("lineproof/log-key/v1\n" + ORIGIN + "\n"
                + OLD.key().vkey() + "\n" + NEW.key().vkey() + "\n43\n\n"));
    }

    @Test
    void theSignatureOfOneKeyAloneIsNotEnough() {
        String text = new LogKeyStatement(ORIGIN, OLD.key(), NEW.key(), 43).text();
        for (NoteSigner only : List.of(OLD, NEW)) {
            assertRefused(only.sign(text));
        }
    }

    @Test
    void aForeignSignatureInTheOldKeysPlaceIsRefused() {
        String text = new LogKeyStatement(ORIGIN, OLD.key(), NEW.key(), 43).text();
        NoteSigner foreign = signer(ORIGIN, 3);
        assertRefused(new SignedNote(text, List.of(foreign.signature(text), NEW.signature(text))).note());
    }

    @Test
    void aSignatureOverAnotherSizeIsRefused() {
        assertRefused(LogKeyStatement.sign(OLD, NEW, 43).replace("\n43\n", "\n44\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lineproof/log-key/v2\nO\nA\nB\n43\n",
                "lineproof/log-key/v1\nother\nA\nB\n43\n",
                "lineproof/log-key/v1\nO\nA\nA\n43\n",
                "lineproof/log-key/v1\nO\nA\nB\n0\n",
                "lineproof/log-key/v1\nO\nA\nB\n043\n",
                "lineproof/log-key/v1\nO\nA\nB\n9007199254740992\n",
                "lineproof/log-key/v1\nO\nA\nB\n43\nmore\n",
                "lineproof/log-key/v1\nO\nA\n43\n"
            })
    void everyOtherTextIsRefusedThoughBothSignedIt(String form) {
        String text = form.replace("O\n", ORIGIN + "\n")
                .replace("A\n", OLD.key().vkey() + "\n")
                .replace("B\n", NEW.key().vkey() + "\n");
        assertRefused(new SignedNote(text, List.of(OLD.signature(text), NEW.signature(text))).note());
    }

    @Test
    void keysOfAnotherLogCannotBeStated() {
        NoteSigner elsewhere = signer("lineproof.local/demo/lineage", 2);
        assertThrows(IllegalArgumentException.class, () -> LogKeyStatement.sign(OLD, elsewhere, 43));
    }

    private static void assertRefused(String note) {
        assertThrows(MalformedNote.class, () -> LogKeyStatement.verified(note));
    }

    private static NoteSigner signer(String name, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new NoteSigner(name, bytes);
    }
}
