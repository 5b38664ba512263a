package org.lineproof.anchoring.besu;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lineproof.anchoring.NaiveTree;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.SignedTransaction;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;

/** A registry of its own on the development chain, with tenant "demo" and one submitter. */
public final class TestRegistry implements AutoCloseable {
    public static final String SUBMITTER_KEY = "b2".repeat(32);
    static final Account ADMINISTRATOR = Account.ofKey("a1".repeat(32));
    static final Account SUBMITTER = Account.ofKey(SUBMITTER_KEY);
    static final Account STRANGER = Account.ofKey("c3".repeat(32));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Chain chain;
    private final String address;
    private final URI node;

    public TestRegistry(URI node, String... tenants) throws Exception {
        this.node = node;
        this.address = ContractDeployment.deployIfAbsent(
                node, "a1".repeat(32), SUBMITTER_KEY, tenants.length == 0 ? List.of("demo") : List.of(tenants), null);
        this.chain = new Chain(node, CompiledContract.named(RegistryCalls.CONTRACT));
    }

    public String address() {
        return address;
    }

    /** The product's own client of this registry. */
    public RegistryLedger ledger() {
        return new RegistryLedger(LedgerKind.BESU, node, address, SUBMITTER_KEY);
    }

    /** A log that exists in no database. */
    static EvidenceLog log(String name) {
        byte[] key = new byte[32];
        key[0] = 7;
        TenantId tenant = new TenantId("demo");
        return new EvidenceLog(tenant, new LogName(name), "test.example/demo/" + name, key, Instant.EPOCH);
    }

    static HeadAdvance first(EvidenceLog log, NaiveTree tree, long size) {
        return new HeadAdvance(log, Head.NONE, new Head(size, tree.root(size)), List.of());
    }

    static HeadAdvance step(EvidenceLog log, NaiveTree tree, long from, long to) {
        return new HeadAdvance(
                log, new Head(from, tree.root(from)), new Head(to, tree.root(to)), tree.consistency(from, to));
    }

    /** Executes a call that has to succeed; answers the receipt. */
    JsonNode execute(Account from, String data) throws Exception {
        SignedTransaction transaction = chain.sign(from, address, data);
        chain.send(transaction);
        JsonNode receipt = chain.receipt(transaction.hash(), PATIENCE).orElseThrow();
        assertTrue(receipt.path("status").asText().equals("0x1"), receipt::toString);
        return receipt;
    }

    JsonNode open(EvidenceLog log) throws Exception {
        return execute(SUBMITTER, RegistryCalls.openLog(log));
    }

    JsonNode anchor(HeadAdvance... advances) throws Exception {
        return execute(SUBMITTER, RegistryCalls.anchor(List.of(advances)));
    }

    /** Why the contract refuses a call. */
    String refusal(Account from, String data) {
        return assertThrows(LedgerRefusal.class, () -> chain.sign(from, address, data))
                .getMessage();
    }

    String refusal(HeadAdvance... advances) {
        return refusal(SUBMITTER, RegistryCalls.anchor(List.of(advances)));
    }

    /** Stops the chain from making blocks until it is closed. */
    public HeldBlocks holdBlocks() throws Exception {
        JsonRpc rpc = new JsonRpc(node);
        rpc.call("evm_setAutomine", false);
        return new HeldBlocks(rpc);
    }

    /** The chain while it makes blocks only on command. */
    public record HeldBlocks(JsonRpc rpc) implements AutoCloseable {
        public void mine() throws Exception {
            rpc.call("evm_mine");
        }

        @Override
        public void close() throws LedgerUnavailable, RpcError {
            rpc.call("evm_setAutomine", true);
            rpc.call("evm_mine");
            rpc.close();
        }
    }

    @Override
    public void close() {
        chain.close();
    }
}
