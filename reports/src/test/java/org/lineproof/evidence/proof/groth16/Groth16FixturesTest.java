package org.lineproof.evidence.proof.groth16;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineproof.evidence.json.MalformedJson;

/** Every recorded proof: 31 hold, one more is a malleated second proof, 21 are refused, each for its own reason. */
class Groth16FixturesTest {
    private static final Map<String, PreparedKey> KEYS = Groth16Fixture.all().stream()
            .map(Groth16Fixture::circuit)
            .distinct()
            .collect(Collectors.toMap(circuit -> circuit, Groth16Fixture::prepared));

    private static final String EQUATION = "the pairing equation does not hold: not a proof of these public signals";
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("alias-plus-r", "is not canonical: expected a number below the group's order r"),
            Map.entry("long-public", "expected 4 public signals, not 5"),
            Map.entry("short-public", "expected 4 public signals, not 3"),
            Map.entry("swapped-b", "proof.pi_b: a point of G2 is not on the curve"),
            Map.entry("zero-proof", "proof.pi_a: a point of G1 is not on the curve"),
            Map.entry("off-curve-C", "proof.pi_c: a point of G1 is not on the curve"),
            Map.entry("neg-A", EQUATION),
            Map.entry("wrong-class", EQUATION),
            Map.entry("wrong-context", EQUATION),
            Map.entry("wrong-input", EQUATION),
            Map.entry("wrong-model", EQUATION));

    @Test
    void thereAreAsManyAsWereRecorded() {
        Map<Boolean, Long> counts = Groth16Fixture.all().stream()
                .collect(Collectors.partitioningBy(Groth16Fixture::tampered, Collectors.counting()));

        assertEquals(Map.of(false, 32L, true, 21L), counts);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aRecordedProofHolds(Groth16Fixture fixture) {
        assertEquals(Optional.empty(), fault(fixture));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aTamperedProofIsRefusedForItsOwnReason(Groth16Fixture fixture) {
        String reason = fault(fixture).orElse("none");
        String expected = REASONS.get(fixture.name().substring("tampered-".length()));

        assertEquals(expected, reason.substring(Math.max(0, reason.length() - expected.length())));
    }

    @Test
    void theMalleatedProofIsAnotherProofOfTheSameStatement() throws MalformedJson {
        Groth16Statement first = new Groth16Fixture("claim", "claim-0001").statement();
        Groth16Statement malleated = new Groth16Fixture("claim", "malleated-neg-A-neg-B").statement();

        assertNotEquals(first.proof(), malleated.proof());
        assertEquals(first.inputs(), malleated.inputs());
    }

    @Test
    void aProofIsNoProofUnderAnotherKey() throws MalformedJson {
        PreparedKey altered = new PreparedKey(new VerificationKey(
                KEYS.get("claim").key().alpha().negated(),
                KEYS.get("claim").key().beta(),
                KEYS.get("claim").key().gamma(),
                KEYS.get("claim").key().delta(),
                KEYS.get("claim").key().inputs()));

        assertEquals(Optional.of(EQUATION), altered.fault(new Groth16Fixture("claim", "claim-0002").statement()));
    }

    private static Optional<String> fault(Groth16Fixture fixture) {
        try {
            return KEYS.get(fixture.circuit()).fault(fixture.statement());
        } catch (MalformedJson e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<Groth16Fixture> accepted() {
        return Groth16Fixture.all().stream()
                .filter(fixture -> !fixture.tampered())
                .toList();
    }

    private static List<Groth16Fixture> refused() {
        return Groth16Fixture.all().stream().filter(Groth16Fixture::tampered).toList();
    }
}
