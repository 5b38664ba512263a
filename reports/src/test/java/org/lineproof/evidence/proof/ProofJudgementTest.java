package org.lineproof.evidence.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;

class ProofJudgementTest {
    private static final ProvedStatement STATEMENT =
            new ProvedStatement("groth16-bn254", "sha256:ab", List.of("1", "0"));

    @Test
    void aStatementsDigestIsThatOfItsCanonicalForm() {
        String canonical = "{\"domain\":\"lineproof/proved-statement/v1\",\"key\":\"sha256:ab\","
                + "\"publicSignals\":[\"1\",\"0\"],\"system\":\"groth16-bn254\"}";
        assertEquals(Hash.sha256(canonical.getBytes(java.nio.charset.StandardCharsets.UTF_8)), STATEMENT.digest());
    }

    @Test
    void statementsDifferBySystemKeyAndEachSignal() {
        for (ProvedStatement other : List.of(
                new ProvedStatement("sp1", "sha256:ab", List.of("1", "0")),
                new ProvedStatement("groth16-bn254", "sha256:ac", List.of("1", "0")),
                new ProvedStatement("groth16-bn254", "sha256:ab", List.of("10")),
                new ProvedStatement("groth16-bn254", "sha256:ab", List.of("0", "1")))) {
            assertNotEquals(STATEMENT.digest(), other.digest());
        }
    }

    @Test
    void aStatementNamesSystemAndKey() {
        assertThrows(IllegalArgumentException.class, () -> new ProvedStatement(" ", "key", List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ProvedStatement("sp1", "", List.of()));
    }

    @Test
    void aValidProofStatesSomething() {
        assertEquals(Optional.of(STATEMENT), ProofJudgement.valid(STATEMENT).statement());
        assertThrows(
                IllegalArgumentException.class, () -> new ProofJudgement(new ProofVerdict.Valid(), Optional.empty()));
    }

    @Test
    void anyOtherVerdictSaysWhy() {
        assertEquals(
                "does not hold",
                ProofJudgement.invalid("does not hold").verdict().reason());
        assertThrows(IllegalArgumentException.class, () -> ProofJudgement.invalid(" "));
        assertThrows(IllegalArgumentException.class, () -> ProofJudgement.indeterminate(""));
        assertEquals(
                "INDETERMINATE", ProofJudgement.indeterminate("later").verdict().name());
    }
}
