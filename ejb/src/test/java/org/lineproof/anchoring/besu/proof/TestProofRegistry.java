package org.lineproof.anchoring.besu.proof;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lineproof.anchoring.besu.ContractDeployment;
import org.lineproof.anchoring.besu.node.Account;
import org.lineproof.anchoring.besu.node.Chain;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.digest.Word;
import org.web3j.abi.datatypes.Function;

/** A registry of proofs of its own on the development chain, with tenant "demo" and one submitter. */
public final class TestProofRegistry implements AutoCloseable {
    static final String ADMINISTRATOR_KEY = "a1".repeat(32);
    static final String SUBMITTER_KEY = "b2".repeat(32);
    static final Account ADMINISTRATOR = Account.ofKey(ADMINISTRATOR_KEY);
    static final Account SUBMITTER = Account.ofKey(SUBMITTER_KEY);
    static final Account STRANGER = Account.ofKey("c3".repeat(32));
    static final String TENANT = "demo";

    private static final int IC = 448;
    private static final int POINT = 64;
    private static final BigInteger FIELD =
            new BigInteger("30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47", 16);
    private static final Word TRUE = Word.of(1);
    private static final Word FALSE = Word.of(0);

    final Chain chain;
    private final URI node;
    private final String address;

    TestProofRegistry(URI node) throws Exception {
        this(node, SUBMITTER.address(), List.of(TENANT, "second"));
    }

    /** A registry with a submitter for these tenants. */
    public TestProofRegistry(URI node, String submitter, List<String> tenants) throws Exception {
        this.node = node;
        this.chain = new Chain(node, LedgerContract.PROOFS.compiled());
        this.address = ContractDeployment.deployIfAbsent(
                LedgerContract.PROOFS, NodeAccess.open(node), ADMINISTRATOR_KEY, submitter, tenants, null);
    }

    public String address() {
        return address;
    }

    /** Puts other code in the place of the registry's. @return what stood there, hex with 0x */
    public String replaceCode(String code) throws Exception {
        String before = chain.codeAt(address);
        chain.ask("anvil_setCode", address, code);
        return before;
    }

    /** The product's own client of this registry. */
    public ProofReading reading() {
        return new ProofReading(LedgerKind.BESU, NodeAccess.open(node), address);
    }

    /** Executes a call that has to succeed; answers the receipt. */
    JsonNode execute(Account from, Function call) throws Exception {
        return chain.execute(from, address, ProofCalls.encoded(call));
    }

    /** Why the contract refuses a call. */
    String refusal(Account from, Function call) {
        LedgerRefusal refusal =
                assertThrows(LedgerRefusal.class, () -> chain.sign(from, address, ProofCalls.encoded(call)));
        return String.valueOf(refusal.getMessage());
    }

    /** Why the contract answers no call. */
    String refusal(Function view) {
        return String.valueOf(
                assertThrows(LedgerRefusal.class, () -> holds(view)).getMessage());
    }

    /** What a call answers that answers true or false. */
    boolean holds(Function view) throws Exception {
        return truth(chain.ask("eth_call", Map.of("to", address, "data", ProofCalls.encoded(view)), "latest"));
    }

    /** The same with as much gas and no more. @throws LedgerRefusal if that is too little */
    boolean holds(Function view, long gas) throws Exception {
        Map<String, String> call =
                Map.of("to", address, "data", ProofCalls.encoded(view), "gas", "0x" + Long.toHexString(gas));
        return truth(chain.ask("eth_call", call, "latest"));
    }

    private static boolean truth(JsonNode answer) {
        Word word = Word.ofHex(answer.asText());
        if (!word.equals(TRUE) && !word.equals(FALSE)) {
            throw new IllegalStateException("neither true nor false: " + word);
        }
        return word.equals(TRUE);
    }

    /** Registers the key of a claim and says that all its signals are commitments. */
    void admit(ProofClaim claim) throws Exception {
        register(claim.key());
        classify(claim, "03".repeat(claim.inputs().size()));
    }

    JsonNode register(HexBytes key) throws Exception {
        return execute(SUBMITTER, ProofCalls.registerKey(TENANT, key));
    }

    public void classify(ProofClaim claim, String classes) throws Exception {
        execute(ADMINISTRATOR, ProofCalls.classify(claim.keyId(), HexBytes.of("0x" + classes)));
    }

    /** The proof (-A, -B, C), which holds if and only if (A, B, C) does. */
    static ProofClaim malleated(ProofClaim claim) {
        byte[] proof = claim.proof().bytes();
        for (int coordinate : List.of(1, 4, 5)) {
            negate(proof, Word.LENGTH * coordinate);
        }
        return new ProofClaim(claim.key(), new HexBytes(proof), claim.inputs());
    }

    /** A point of the first group on the other side of the axis. */
    static byte[] negated(byte[] point) {
        byte[] other = point.clone();
        negate(other, Word.LENGTH);
        return other;
    }

    private static void negate(byte[] words, int at) {
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(words, at, at + Word.LENGTH));
        System.arraycopy(Word.of(FIELD.subtract(y)).bytes(), 0, words, at, Word.LENGTH);
    }

    /** The point IC[0] and, from an input on, the sum of input times point; by the chain's own precompiles. */
    byte[] sumOfInputs(ProofClaim claim, int from) throws Exception {
        byte[] key = claim.key().bytes();
        byte[] sum = Arrays.copyOfRange(key, IC, IC + POINT);
        for (int i = from; i < claim.inputs().size(); i++) {
            byte[] point = Arrays.copyOfRange(key, IC + POINT * (i + 1), IC + POINT * (i + 2));
            byte[] term = precompiled(7, point, Word.of(claim.inputs().get(i)).bytes());
            sum = precompiled(6, sum, term);
        }
        return sum;
    }

    /** A point of the first group, a scalar times; by the chain's own precompile. */
    byte[] multiple(byte[] point, byte[] scalar) throws Exception {
        return precompiled(7, point, scalar);
    }

    private byte[] precompiled(int number, byte[] left, byte[] right) throws Exception {
        String data = new HexBytes(left).text() + new HexBytes(right).text().substring(2);
        Map<String, String> call = Map.of("to", "0x" + "0".repeat(39) + number, "data", data);
        return HexBytes.of(chain.ask("eth_call", call, "latest").asText()).bytes();
    }

    @Override
    public void close() {
        chain.close();
    }
}
