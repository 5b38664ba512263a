package org.lineproof.anchoring.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.node.JsonRpc;
import org.lineproof.anchoring.besu.node.RpcError;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.proof.bn254.curve.Bn254;
import org.lineproof.evidence.proof.bn254.curve.G1;
import org.lineproof.evidence.proof.bn254.curve.G1Multiples;
import org.lineproof.evidence.proof.bn254.curve.G2;
import org.lineproof.evidence.proof.bn254.field.Fp;
import org.lineproof.evidence.proof.bn254.field.Fp2;
import org.lineproof.evidence.proof.bn254.pairing.FreshPairing;
import org.lineproof.evidence.proof.bn254.pairing.Pairing;
import org.lineproof.evidence.proof.bn254.pairing.PairingFactor;
import org.lineproof.evidence.proof.groth16.Groth16Proof;
import org.lineproof.evidence.proof.groth16.ProofForm;

/** Our arithmetic on BN254 against the contracts that every EVM has for it: 0x06 to 0x08 (EIP-196, EIP-197). */
@ExtendWith(DevelopmentChain.class)
class PrecompilesTest {
    private static final String ADD = "0x0000000000000000000000000000000000000006";
    private static final String MULTIPLY = "0x0000000000000000000000000000000000000007";
    private static final String PAIRING = "0x0000000000000000000000000000000000000008";
    private static final G1 GENERATOR = G1.of(BigInteger.ONE, BigInteger.TWO);
    private static final Path PROOFS = Path.of("../reports/src/test/resources/fixtures/groth16/claim");
    private static final int ROUNDS = 25;
    /** Of the twist, but not of the group: the first point found by counting x up from 1. */
    private static final Fp2 OUTSIDER_Y = new Fp2(
            Fp.of(new BigInteger("18278151005453108793778860132295291098363647455926340152056652516292830556603")),
            Fp.of(new BigInteger("5912654199736721486680175016176231956195085055698687135131307249486702594212")));

    private static JsonRpc node;
    private static Random random;

    @BeforeAll
    static void open(URI chain) {
        long seed = 196197;
        System.out.println("seed " + seed);
        random = new Random(seed);
        node = new JsonRpc(chain);
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void multiplesAreThoseOfTheEvm() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger k = new BigInteger(1 + random.nextInt(254), random);
            G1 point = point();

            assertEquals(
                    hex(multiple(point, k)),
                    call(MULTIPLY, bytes(Optional.of(point)), Word.of(k).bytes()));
        }
    }

    @Test
    void sumsAreThoseOfTheEvm() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            G1 one = point();
            G1 other = i % 4 == 0 ? one : i % 4 == 1 ? one.negated() : point();
            Optional<G1> sum = G1Multiples.of(List.of(one, other), 3).sum(List.of(BigInteger.ONE, BigInteger.ONE));

            assertEquals(hex(sum), call(ADD, bytes(Optional.of(one)), bytes(Optional.of(other))));
        }
    }

    /** Products e(aP, Q) e(bP, Q) e(-(a + b)P, Q) are one, and with another third factor they are not. */
    @Test
    void productsOfPairingsAreThoseOfTheEvm() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            boolean one = i % 2 == 0;
            BigInteger a = scalar();
            BigInteger b = scalar();
            BigInteger c = one ? a.add(b).negate().mod(Bn254.ORDER) : scalar();
            G2 q = proof(i % 24 + 1).b();
            List<PairingFactor> factors = new ArrayList<>();
            ByteArrayOutputStream input = new ByteArrayOutputStream();
            for (BigInteger k : List.of(a, b, c)) {
                G1 p = multiple(GENERATOR, k).orElseThrow();
                factors.add(new FreshPairing(p, q));
                input.writeBytes(bytes(Optional.of(p)));
                input.writeBytes(bytes(q.x(), q.y()));
            }

            assertEquals(one, Pairing.productIsOne(factors));
            assertEquals(Word.of(one ? 1 : 0).hex(), call(PAIRING, input.toByteArray()));
        }
    }

    @Test
    void whatWeRefuseTheEvmRefuses() {
        byte[] generator = bytes(Optional.of(GENERATOR));
        byte[] offCurve = generator.clone();
        offCurve[63] ^= 1;
        byte[] alias = generator.clone();
        System.arraycopy(Word.of(Fp.MODULUS.add(BigInteger.ONE)).bytes(), 0, alias, 0, Word.LENGTH);
        Fp2 one = Fp2.ONE;

        assertThrows(IllegalArgumentException.class, () -> G1.of(BigInteger.ONE, BigInteger.valueOf(3)));
        assertThrows(RpcError.class, () -> call(ADD, offCurve, generator));
        assertThrows(IllegalArgumentException.class, () -> G1.of(Fp.MODULUS.add(BigInteger.ONE), BigInteger.TWO));
        assertThrows(RpcError.class, () -> call(ADD, alias, generator));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> G2.of(one, OUTSIDER_Y))
                .getMessage()
                .contains("not in the subgroup"));
        assertThrows(RpcError.class, () -> call(PAIRING, generator, bytes(one, OUTSIDER_Y)));
        assertThrows(IllegalArgumentException.class, () -> G2.of(one, one));
        assertThrows(RpcError.class, () -> call(PAIRING, generator, bytes(one, one)));
    }

    private static String call(String contract, byte[]... input) throws Exception {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (byte[] part : input) {
            data.writeBytes(part);
        }
        return node.call(
                        "eth_call",
                        Map.of("to", contract, "data", "0x" + HexFormat.of().formatHex(data.toByteArray())),
                        "latest")
                .textValue();
    }

    private static Groth16Proof proof(int number) throws Exception {
        Path file = PROOFS.resolve("claim-%04d".formatted(number)).resolve("proof.json");
        return ProofForm.proof(new ObjectMapper().readTree(file.toFile()), "proof");
    }

    private static G1 point() {
        return multiple(GENERATOR, scalar()).orElseThrow();
    }

    private static Optional<G1> multiple(G1 point, BigInteger k) {
        return G1Multiples.of(List.of(point), 5).sum(List.of(k));
    }

    private static BigInteger scalar() {
        return new BigInteger(253, random).add(BigInteger.ONE);
    }

    private static String hex(Optional<G1> point) {
        return "0x" + HexFormat.of().formatHex(bytes(point));
    }

    private static byte[] bytes(Optional<G1> point) {
        return point.map(finite -> words(finite.x(), finite.y())).orElse(new byte[2 * Word.LENGTH]);
    }

    private static byte[] bytes(Fp2 x, Fp2 y) {
        return words(x.im(), x.re(), y.im(), y.re());
    }

    private static byte[] words(Fp... coordinates) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        for (Fp coordinate : coordinates) {
            words.writeBytes(Word.of(coordinate.number()).bytes());
        }
        return words.toByteArray();
    }
}
