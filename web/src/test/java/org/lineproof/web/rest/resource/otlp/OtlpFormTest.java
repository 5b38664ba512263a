package org.lineproof.web.rest.resource.otlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The bytes expected here were written down from the schemas of ExportTraceServiceResponse and google.rpc.Status. */
class OtlpFormTest {

    @Test
    void whatWasTakenWhollyIsAnsweredWithTheEmptyMessage() {
        assertArrayEquals(new byte[0], OtlpForm.PROTOBUF.response(0, ""));
        assertEquals("{}", text(OtlpForm.JSON.response(0, "")));
    }

    @Test
    void aPartialSuccessCountsAndSaysWhy() {
        // partial_success (1) { rejected_spans (1): 300, error_message (2): "no" }
        assertEquals("0a0708ac0212026e6f", HexFormat.of().formatHex(OtlpForm.PROTOBUF.response(300, "no")));
        assertEquals(
                "{\"partialSuccess\":{\"rejectedSpans\":\"300\",\"errorMessage\":\"no\"}}",
                text(OtlpForm.JSON.response(300, "no")));
    }

    @Test
    void aRefusalIsAStatusOfGoogleRpc() {
        // code (1): 14, message (2): "later"
        assertEquals("080e12056c61746572", HexFormat.of().formatHex(OtlpForm.PROTOBUF.status(14, "later")));
        assertEquals("{\"code\":14,\"message\":\"later\"}", text(OtlpForm.JSON.status(14, "later")));
    }

    @Test
    void aMessageLongerThan127BytesHasALengthOfTwoBytes() {
        byte[] status = OtlpForm.PROTOBUF.status(3, "x".repeat(200));
        assertEquals("080312c801", HexFormat.of().formatHex(status, 0, 5));
        assertEquals(205, status.length);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
