package org.lineproof.evidence.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalTypeTest {

    @Test
    void aNumberHasOneForm() {
        for (String other : List.of("", "01", "-1", "+1", " 1", "1.0", "0x1", "1e3", SignalType.BN254_R.toString())) {
            assertThrows(IllegalArgumentException.class, () -> SignalType.FIELD.requireCanonical(other), other);
        }
        for (String other : List.of("0", "AB", "a", "0x00", "zz")) {
            assertThrows(IllegalArgumentException.class, () -> SignalType.BYTES.requireCanonical(other), other);
        }
        SignalType.FIELD.requireCanonical(
                SignalType.BN254_R.subtract(BigInteger.ONE).toString());
        SignalType.BYTES.requireCanonical("");
    }

    @Test
    void theUpperHalfOfASignedRangeIsNegative() {
        String minusFive = SignalType.BN254_R.subtract(BigInteger.valueOf(5)).toString();
        assertEquals(BigInteger.valueOf(-5), SignalType.FIELD.number(minusFive, true));
        assertEquals(new BigInteger(minusFive), SignalType.FIELD.number(minusFive, false));
        assertEquals(BigInteger.valueOf(-1), SignalType.BYTES.number("ffff", true));
        assertEquals(BigInteger.valueOf(0x7fff), SignalType.BYTES.number("7fff", true));
        assertEquals(BigInteger.valueOf(0xffff), SignalType.BYTES.number("ffff", false));
    }

    @Test
    void namesAreReadBack() {
        for (SignalType type : SignalType.values()) {
            assertEquals(type, SignalType.of(type.text()));
        }
        for (SignalClass kind : SignalClass.values()) {
            assertEquals(kind, SignalClass.of(kind.text()));
        }
        assertThrows(IllegalArgumentException.class, () -> SignalType.of("uint"));
        assertThrows(IllegalArgumentException.class, () -> SignalClass.of("Constant"));
    }
}
