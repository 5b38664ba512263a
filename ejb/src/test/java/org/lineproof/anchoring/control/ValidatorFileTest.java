package org.lineproof.anchoring.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorEvent.State;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;

class ValidatorFileTest {
    private static final String SELF_ATTESTED = "Besu, self-attested chain";
    private static final String INDEPENDENT = "Besu, independent chain";

    @TempDir
    Path directory;

    @Test
    void aLedgerIsIndependentWhereEnoughValidatorsAre() throws IOException {
        ValidatorFile file = file(
                "{\"validatorSets\":[" + set(0, "99", 2) + "," + set(100, "199", 3) + "," + set(300, null, 4) + "]}");

        assertEquals(3, file.sets().size());
        assertEquals(SELF_ATTESTED, file.view(anchor(LedgerKind.BESU, 99)).kind());
        assertEquals(INDEPENDENT, file.view(anchor(LedgerKind.BESU, 100)).kind());
        assertEquals(SELF_ATTESTED, file.view(anchor(LedgerKind.BESU, 200)).kind(), "of this block nothing is stated");
        assertEquals(INDEPENDENT, file.view(anchor(LedgerKind.BESU, 1_000_000)).kind());
    }

    @Test
    void aDevelopmentChainIsNeverMoreThanThat() throws IOException {
        ValidatorFile file = file("{\"validatorSets\":[" + set(0, null, 4) + "]}");

        assertEquals("development chain", file.view(anchor(LedgerKind.ANVIL, 5)).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"validatorSets\":[],\"more\":1}",
                "{\"validatorSets\":[{\"fromBlock\":0,\"validators\":[]}]}",
                "{\"validatorSets\":[{\"fromBlock\":0,\"validators\":[{\"address\":\"0x12\",\"operator\":\"a\","
                        + "\"independent\":true}]}]}",
                "TWICE"
            })
    void aMalformedFileMakesTheLesserClaim(String text) throws IOException {
        ValidatorFile file =
                file(text.replace("TWICE", "{\"validatorSets\":[" + set(0, null, 4) + "," + set(9, null, 4) + "]}"));

        assertEquals(List.of(), file.sets());
        assertEquals(SELF_ATTESTED, file.view(anchor(LedgerKind.BESU, 5)).kind());
    }

    @Test
    void aMissingFileMakesTheLesserClaim() {
        assertEquals(List.of(), new ValidatorFile(directory.resolve("nowhere.json")).sets());
    }

    private ValidatorFile file(String text) throws IOException {
        return new ValidatorFile(Files.writeString(directory.resolve("validators.json"), text));
    }

    private static String set(long from, String to, int independent) {
        StringBuilder validators = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            validators.append(i == 0 ? "" : ",").append("{\"address\":\"0x").append(("0" + i).repeat(20));
            validators.append("\",\"operator\":\"operator ").append(i).append("\",\"independent\":");
            validators.append(i < independent).append('}');
        }
        return "{\"fromBlock\":" + from + (to == null ? "" : ",\"toBlock\":" + to) + ",\"validators\":[" + validators
                + "]}";
    }

    private static AnchorEvent anchor(LedgerKind kind, long block) {
        EvidenceLog log = new EvidenceLog(
                new TenantId("demo"), LogName.LINEAGE, "test.example/demo/lineage", new byte[32], Instant.EPOCH);
        String hash = "0x" + "ab".repeat(32);
        LedgerIdentity ledger = new LedgerIdentity(kind, 1337, "0x" + "42".repeat(20));
        Head head = new Head(3, Hash.sha256(new byte[0]));
        return AnchorEvent.submitted(log, head, ledger, hash, Instant.EPOCH)
                .included(
                        State.FINAL, new Inclusion(hash, true, block, hash, Instant.EPOCH, "{}", "{}"), Instant.EPOCH);
    }
}
