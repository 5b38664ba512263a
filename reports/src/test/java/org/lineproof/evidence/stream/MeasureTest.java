package org.lineproof.evidence.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;

/** Bytes are measured as the standards' own check values say. */
class MeasureTest {
    @Test
    void theCheckValuesOfCrc32AndSha256ComeOut() {
        Measure nine = Measure.of(new HeldBytes("123456789".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(9, nine.size());
        assertEquals(0xcbf43926, nine.crc32(), "the check value of CRC-32/ISO-HDLC");
        Measure abc = Measure.of(new HeldBytes("abc".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                Hash.ofHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                abc.sha256(),
                "FIPS 180-4, the example of one block");
    }

    @Test
    void whatIsLongerThanAPartIsMeasuredWhole() {
        byte[] many = new byte[200_001];
        assertEquals(
                new Measure(
                        200_001,
                        Hash.sha256(many),
                        Measure.of(new HeldBytes(many)).crc32()),
                Measure.of(new HeldBytes(many)));
        assertEquals(Hash.sha256(many), Measure.of(new HeldBytes(many)).sha256());
    }

    @Test
    void bytesThatCannotBeReadAreNoShortFile() {
        assertThrows(UncheckedIOException.class, () -> Measure.of(Broken::new));
        assertThrows(UncheckedIOException.class, () -> ((ByteSource) Broken::new).bytes());
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }
    }
}
