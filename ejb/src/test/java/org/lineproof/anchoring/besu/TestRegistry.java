package org.lineproof.anchoring.besu;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.lineproof.anchoring.NaiveTree;
import org.lineproof.anchoring.besu.node.Account;
import org.lineproof.anchoring.besu.node.Chain;
import org.lineproof.anchoring.besu.node.JsonRpc;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.besu.node.RpcError;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;

/** A registry of its own on the development chain, with tenant "demo" and one submitter. */
public final class TestRegistry implements AutoCloseable {
    public static final String SUBMITTER_KEY = "b2".repeat(32);
    public static final String ADMINISTRATOR_KEY = "a1".repeat(32);
    static final Account ADMINISTRATOR = Account.ofKey(ADMINISTRATOR_KEY);
    static final Account SUBMITTER = Account.ofKey(SUBMITTER_KEY);
    static final Account STRANGER = Account.ofKey("c3".repeat(32));

    final Chain chain;
    private final String address;
    private final URI node;
    private final String submitterKey;

    public TestRegistry(URI node, String... tenants) throws Exception {
        this(node, SUBMITTER_KEY, tenants.length == 0 ? List.of("demo") : List.of(tenants));
    }

    private TestRegistry(URI node, String submitterKey, List<String> tenants) throws Exception {
        this.node = node;
        this.submitterKey = submitterKey;
        this.address = ContractDeployment.deployIfAbsent(node, ADMINISTRATOR_KEY, submitterKey, tenants, null);
        this.chain = new Chain(node, LedgerContract.CHECKPOINTS.compiled());
    }

    /** A registry whose submitter sent nothing before. */
    public static TestRegistry withNewSubmitter(URI node, String tenant) throws Exception {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        key[0] = 1;
        return new TestRegistry(node, HexFormat.of().formatHex(key), List.of(tenant));
    }

    public String submitter() {
        return Account.ofKey(submitterKey).address();
    }

    public String address() {
        return address;
    }

    /** The product's own client of this registry. */
    public RegistryLedger ledger() {
        return new RegistryLedger(LedgerKind.BESU, node, address, submitterKey);
    }

    /** The same at another address, as where no node is. */
    public RegistryLedger ledgerAt(URI elsewhere) {
        return new RegistryLedger(LedgerKind.BESU, elsewhere, address, submitterKey);
    }

    /** The same, with a registry of proofs beside it. */
    public RegistryLedger ledger(String proofs) {
        return new RegistryLedger(LedgerKind.BESU, NodeAccess.open(node), address, proofs, submitterKey);
    }

    /** The same through another address of the node, with fewer blocks a search for events. */
    RegistryLedger ledger(URI proxy, long eventBlocks) {
        return new RegistryLedger(LedgerKind.BESU, NodeAccess.open(proxy), address, null, submitterKey, eventBlocks);
    }

    /** Empty blocks. */
    void mine(int blocks) throws Exception {
        try (JsonRpc rpc = new JsonRpc(NodeAccess.open(node))) {
            rpc.call("anvil_mine", "0x" + Integer.toHexString(blocks));
        }
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
        return chain.execute(from, address, data);
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

    /** Admits the stranger's account as a second submitter of a tenant. */
    public void admitStranger(String tenant) throws Exception {
        execute(ADMINISTRATOR, RegistryCalls.setSubmitter(tenant, STRANGER.address(), true));
    }

    /** Sends, by the stranger's account and without waiting, a head of a log. */
    public void anchorAsStranger(HeadAdvance advance) throws Exception {
        chain.send(chain.sign(STRANGER, address, RegistryCalls.anchor(List.of(advance))));
    }

    /** Ends a log for ever. */
    public void closeLog(EvidenceLog log) throws Exception {
        LogClosing.close(NodeAccess.open(node), ADMINISTRATOR_KEY, address, log, null);
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

        /** Makes blocks with room for no call; what lies in the pool stays there. */
        public void passOver(int blocks) throws Exception {
            rpc.call("evm_setBlockGasLimit", "0x5208");
            for (int i = 0; i < blocks; i++) {
                rpc.call("evm_mine");
            }
            rpc.call("evm_setBlockGasLimit", DevelopmentChain.GAS_LIMIT);
        }

        /** The node forgets what lies in its pool, as one does that is restarted. */
        public void forgetPool() throws Exception {
            rpc.call("anvil_dropAllTransactions");
        }

        public void fund(String address) throws Exception {
            rpc.call("anvil_setBalance", address, "0xde0b6b3a7640000");
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
