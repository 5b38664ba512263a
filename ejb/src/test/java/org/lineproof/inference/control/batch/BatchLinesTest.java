package org.lineproof.inference.control.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.control.SignedReceipt;
import org.lineproof.tenancy.entity.Refusal;

class BatchLinesTest {

    @Test
    void linesEndWithALineFeedOrTheEndAndBlankOnesDoNotCount() {
        assertEquals(List.of("a", "b\r", "c"), lines("a\n\n \t\r\nb\r\nc"));
        assertEquals(List.of(), lines(""));
        assertEquals(List.of(), lines("\n\n"));
    }

    @Test
    void aLineMayBeLongerThanTheReadingBuffer() {
        String line = "x".repeat(200_000);
        assertEquals(List.of(line, "y"), lines(line + "\ny\n"));
    }

    @Test
    void tenThousandLinesAreTakenAndNoMore() {
        assertEquals(10_000, lines("x\n".repeat(10_000)).size());
        assertEquals(
                Refusal.Kind.TOO_LARGE,
                assertThrows(Refusal.class, () -> lines("x\n".repeat(10_001))).kind());
    }

    @Test
    void moreThan20MibAreRefusedWhileReading() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertEquals(
                Refusal.Kind.TOO_LARGE,
                assertThrows(Refusal.class, () -> BatchLines.read(endless)).kind());
    }

    @Test
    void aStreamThatBreaksOffIsRefused() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThrows(Refusal.class, () -> BatchLines.read(broken));
    }

    @Test
    void aLineHoldsOneReceipt() {
        String token = new Producer(signer(1)).sdJwt(7, Producer.fields("claim-0001"));
        SignedReceipt receipt = BatchLines.receipt(utf8("{\"receipt\":\"" + token + "\"}"));
        assertEquals(7, receipt.statement().sequence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"receipt\":7}", "{\"receipt\":\"\"}"})
    void aLineWithoutReceiptIsNamed(String line) {
        refuses("receipt", () -> BatchLines.receipt(utf8(line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{", "{\"receipt\":\"a\",\"receipt\":\"b\"}", "{\"receipt\":\"a\"}x"})
    void aLineThatIsNoObjectIsRefused(String line) {
        assertThrows(Refusal.class, () -> BatchLines.receipt(utf8(line)));
    }

    @Test
    void anUnknownMemberIsNamed() {
        refuses("token", () -> BatchLines.receipt(utf8("{\"token\":\"a\"}")));
    }

    @Test
    void aLineTooLongForAnyReceiptIsNotParsed() {
        refuses(null, () -> BatchLines.receipt(new byte[70_000]));
    }

    private static List<String> lines(String text) {
        return BatchLines.read(new ByteArrayInputStream(utf8(text))).stream()
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
