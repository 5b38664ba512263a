package org.lineproof.evidence.proof.groth16;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;

/** Files that were changed at random: nothing but a refusal comes of them, or the unchanged statement and a proof of it. */
class ProofMutationTest {
    private static final int MAX_BYTES = 1 << 16;
    private static final PreparedKey KEY = Groth16Fixture.prepared("claim");
    private static final List<Original> ORIGINALS = Groth16Fixture.all().stream()
            .filter(fixture -> fixture.name().startsWith("claim-"))
            .map(Original::of)
            .toList();

    private record Original(byte[] proof, byte[] signals, Groth16Statement statement) {
        static Original of(Groth16Fixture fixture) {
            try {
                return new Original(bytes(fixture.proof()), bytes(fixture.publicSignals()), fixture.statement());
            } catch (MalformedJson e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void fiveThousandChangedFilesAreRefused() {
        mutate(25461, 5_000);
    }

    @Test
    @Tag("slow")
    void aHundredThousandChangedFilesAreRefused() {
        mutate(25462, 100_000);
    }

    private static void mutate(long seed, int rounds) {
        Random random = new Random(seed);
        int unread = 0;
        int untrue = 0;
        int same = 0;
        for (int i = 0; i < rounds; i++) {
            Original original = ORIGINALS.get(random.nextInt(ORIGINALS.size()));
            boolean inProof = random.nextBoolean();
            byte[] changedProof = inProof ? changed(original.proof(), random) : original.proof();
            byte[] changedSignals = inProof ? original.signals() : changed(original.signals(), random);
            try {
                Groth16Statement statement = new Groth16Statement(
                        ProofForm.proof(StrictJson.parse(changedProof, MAX_BYTES), "proof"),
                        PublicInputs.of(StrictJson.parse(changedSignals, MAX_BYTES), "publicSignals"));
                boolean holds = KEY.fault(statement).isEmpty();
                if (statement.equals(original.statement())) {
                    assertTrue(holds, () -> text(changedProof) + text(changedSignals));
                    same++;
                } else {
                    assertFalse(holds, () -> text(changedProof) + text(changedSignals));
                    untrue++;
                }
            } catch (MalformedJson refusal) {
                unread++;
            }
        }
        System.out.printf(
                "seed %d: %d changed files: %d not read, %d read but not true, %d the same in another spelling%n",
                seed, rounds, unread, untrue, same);
        assertTrue(untrue > 0 && unread > 0);
    }

    /** One to three of: a bit, a byte, a digit, a piece left out, doubled, or put elsewhere. */
    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = once(changed, random);
        }
        return changed;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(40), bytes.length - at);
        byte[] changed = bytes.clone();
        return switch (random.nextInt(7)) {
            case 0 -> {
                changed[at] ^= (byte) (1 << random.nextInt(8));
                yield changed;
            }
            case 1 -> {
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            case 2, 3 -> {
                changed[nextDigit(bytes, at)] = (byte) ('0' + random.nextInt(10));
                yield changed;
            }
            case 4 -> joined(bytes, at, at + length, new byte[0]);
            case 5 -> joined(bytes, at, at, slice(bytes, at, length));
            default -> joined(bytes, at, at + length, slice(bytes, random.nextInt(bytes.length - length + 1), length));
        };
    }

    private static int nextDigit(byte[] bytes, int from) {
        int at = from;
        while (!Character.isDigit(bytes[at])) {
            at = (at + 1) % bytes.length;
        }
        return at;
    }

    private static byte[] joined(byte[] bytes, int until, int from, byte[] between) {
        byte[] joined = new byte[until + between.length + bytes.length - from];
        System.arraycopy(bytes, 0, joined, 0, until);
        System.arraycopy(between, 0, joined, until, between.length);
        System.arraycopy(bytes, from, joined, until + between.length, bytes.length - from);
        return joined;
    }

    private static byte[] slice(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
