package org.lineproof.evidence.proof.groth16;

import com.wavesplatform.zwaves.bn256.Groth16;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.junit.jupiter.api.Assumptions;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.proof.bn254.curve.G1;
import org.lineproof.evidence.proof.bn254.curve.G2;
import org.lineproof.evidence.proof.bn254.field.Fp;
import org.lineproof.evidence.proof.bn254.field.Fp2;

/**
 * The native verifier of the Waves blockchain. It takes compressed points: the first coordinate in big-endian words, of the
 * second group the factor of i first, with the highest bit set when y is the larger of the two roots.
 */
final class Zwaves {
    private static final int LARGER = 0x80;

    private Zwaves() {}

    /** Skips a test where the native library does not load. */
    static void assumeThere() {
        Throwable reason = reasonOfAbsence();
        Assumptions.assumeTrue(
                reason == null,
                () -> "com.wavesplatform:zwaves has no native library for this machine (linux, mac, windows on"
                        + " x86-64 or linux, mac on aarch64 have): " + reason);
    }

    private static Throwable reasonOfAbsence() {
        try {
            Groth16.verify(new byte[0], new byte[0], new byte[0]);
            return null;
        } catch (LinkageError | RuntimeException e) {
            return e;
        }
    }

    /** Its verdict. */
    static boolean verify(byte[] key, Groth16Statement statement) {
        ByteArrayOutputStream proof = new ByteArrayOutputStream();
        proof.writeBytes(compressed(statement.proof().a()));
        proof.writeBytes(compressed(statement.proof().b()));
        proof.writeBytes(compressed(statement.proof().c()));
        ByteArrayOutputStream inputs = new ByteArrayOutputStream();
        statement.inputs().scalars().forEach(scalar -> inputs.writeBytes(word(scalar)));
        return Groth16.verify(key, proof.toByteArray(), inputs.toByteArray());
    }

    /** A key as it takes it. */
    static byte[] bytes(VerificationKey key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(compressed(key.alpha()));
        out.writeBytes(compressed(key.beta()));
        out.writeBytes(compressed(key.gamma()));
        out.writeBytes(compressed(key.delta()));
        key.inputs().forEach(point -> out.writeBytes(compressed(point)));
        return out.toByteArray();
    }

    private static byte[] compressed(G1 point) {
        byte[] x = word(point.x().number());
        x[0] |= (byte) (isLarger(point.y()) ? LARGER : 0);
        return x;
    }

    private static byte[] compressed(G2 point) {
        byte[] x = new byte[2 * Word.LENGTH];
        System.arraycopy(word(point.x().im().number()), 0, x, 0, Word.LENGTH);
        System.arraycopy(word(point.x().re().number()), 0, x, Word.LENGTH, Word.LENGTH);
        Fp2 y = point.y();
        x[0] |= (byte) (isLarger(y.im().isZero() ? y.re() : y.im()) ? LARGER : 0);
        return x;
    }

    private static boolean isLarger(Fp y) {
        return y.number().compareTo(y.negated().number()) > 0;
    }

    private static byte[] word(BigInteger number) {
        return Word.of(number).bytes();
    }
}
