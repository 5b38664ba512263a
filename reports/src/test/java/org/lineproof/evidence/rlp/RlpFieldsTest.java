package org.lineproof.evidence.rlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RlpFieldsTest {

    @Test
    void aFieldOfAnotherShapeIsRefusedByItsName() throws MalformedRlp {
        RlpBytes padded = new RlpBytes(new byte[] {0, 1});
        RlpFields list = new RlpFields("header", RlpList.of(padded, RlpList.of(), big(64), big(256)), 4, 4);

        refused(
                "header number: not a number of at most 32 bytes in its shortest form",
                () -> list.integer(0, "number"));
        refused("header miner: 2 bytes where 20 are due", () -> list.bytes(0, "miner", 20));
        refused("header logs: a byte string where a list is due", () -> list.list(0, "logs"));
        refused("header nonce: a list where a byte string is due", () -> list.bytes(1, "nonce"));
        refused("header gasUsed: a number below 2^63 is due", () -> list.integer(2, "gasUsed"));
        refused(
                "header balance: not a number of at most 32 bytes in its shortest form",
                () -> list.scalar(3, "balance"));
    }

    @Test
    void aListOfAnotherLengthIsRefused() {
        refused("receipt has 1 fields, expected 4", () -> new RlpFields("receipt", RlpList.of(big(1)), 4, 4));
        refused("header has 0 fields, expected 15 to 32", () -> new RlpFields("header", RlpList.of(), 15, 32));
    }

    private static RlpBytes big(int bits) {
        return RlpBytes.of(BigInteger.ONE.shiftLeft(bits));
    }

    private static void refused(String reason, Executable read) {
        assertEquals(reason, assertThrows(MalformedRlp.class, read).getMessage());
    }
}
