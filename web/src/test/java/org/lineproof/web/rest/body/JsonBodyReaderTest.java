package org.lineproof.web.rest.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.web.problem.ProblemException;

class JsonBodyReaderTest {

    @Test
    void anObjectIsReadAsItStands() {
        assertEquals("{\"b\":1,\"a\":null}", read("{\"b\": 1, \"a\": null}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "\"text\"",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1} {}",
                "{\"a\":9007199254740993}",
                "{'a':1}",
                "{\"a\":NaN}",
                "\u0000"
            })
    void whatTwoReadersCouldUnderstandDifferentlyIsRefused(String body) {
        assertEquals(400, refused(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        assertEquals(400, refused(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}));
    }

    @Test
    void aDeclarationIsNoDataTransfer() {
        assertEquals(413, refused(new byte[JsonBodyReader.MAX_BYTES + 1]));
    }

    private static String read(String body) {
        return JsonBodyReader.read(body.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static int refused(byte[] body) {
        return assertThrows(ProblemException.class, () -> JsonBodyReader.read(body))
                .problem()
                .status();
    }
}
