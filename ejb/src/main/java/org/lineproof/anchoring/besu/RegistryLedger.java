package org.lineproof.anchoring.besu;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.besu.block.NodeProofs;
import org.lineproof.anchoring.besu.node.Account;
import org.lineproof.anchoring.besu.node.Chain;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.besu.proof.ProofCalls;
import org.lineproof.anchoring.control.AnchorLedger;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.SignedTransaction;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.anchoring.entity.proof.ProofCall;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.chain.BlockEvidence.Written;
import org.lineproof.evidence.chain.proof.RecordedStatement;
import org.lineproof.evidence.note.LogId;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.web3j.crypto.Keys;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionDecoder;

/** {@code CheckpointRegistry} behind one node. */
public final class RegistryLedger implements AnchorLedger, AutoCloseable {
    private final String registry;
    private final @Nullable String proofs;
    private final Account submitter;
    private final Chain chain;
    private final RegistryReading reading;

    /** The same through a node that asks for nothing. */
    public RegistryLedger(LedgerKind kind, URI node, String registry, String submitterKeyHex) {
        this(kind, NodeAccess.open(node), registry, null, submitterKeyHex);
    }

    /**
     * @param kind what the installation calls the ledger; a node that says it is Anvil is called a development chain
     *     whatever is written here
     * @param node how the node's JSON-RPC is reached
     * @param registry address of the registry of checkpoints
     * @param proofs address of the registry of proofs, null for none
     * @param submitterKeyHex the submitter's secp256k1 key, 64 hexadecimal digits
     * @throws IllegalArgumentException if the key is malformed
     */
    public RegistryLedger(
            LedgerKind kind, NodeAccess node, String registry, @Nullable String proofs, String submitterKeyHex) {
        this(kind, node, registry, proofs, submitterKeyHex, RegistryReading.EVENT_BLOCKS);
    }

    /** @param eventBlocks blocks searched for events in one request */
    RegistryLedger(
            LedgerKind kind,
            NodeAccess node,
            String registry,
            @Nullable String proofs,
            String submitterKeyHex,
            long eventBlocks) {
        this.proofs = proofs;
        this.registry = Keys.toChecksumAddress(registry);
        this.submitter = Account.ofKey(submitterKeyHex);
        this.chain = new Chain(node, LedgerContract.CHECKPOINTS.compiled(), LedgerContract.PROOFS.compiled());
        this.reading = new RegistryReading(kind, registry, chain, eventBlocks);
    }

    @Override
    public LedgerIdentity identity() throws LedgerUnavailable, LedgerRefusal {
        return reading.identity();
    }

    @Override
    public Match match(EvidenceLog log, Head head) throws LedgerUnavailable, LedgerRefusal {
        return reading.match(log, head);
    }

    @Override
    public Optional<AnchoredHead> newest(EvidenceLog log, long since) throws LedgerUnavailable, LedgerRefusal {
        return reading.newest(log, since);
    }

    @Override
    public long openedBy(TenantId tenant) throws LedgerUnavailable, LedgerRefusal {
        return reading.openedBy(tenant);
    }

    @Override
    public List<Opening> openings(TenantId tenant, Set<LogId> except, long count)
            throws LedgerUnavailable, LedgerRefusal {
        return reading.openings(tenant, except, count);
    }

    @Override
    public Turn turn() throws LedgerUnavailable, LedgerRefusal {
        return new Turn(submitter.address(), chain.transactions(submitter, "latest"), chain.height());
    }

    @Override
    public SignedTransaction signOpening(EvidenceLog log, long nonce) throws LedgerUnavailable, LedgerRefusal {
        return chain.sign(submitter, new Chain.Terms(nonce, 0, 0), registry, RegistryCalls.openLog(log));
    }

    @Override
    public SignedTransaction signAdvances(List<HeadAdvance> advances, long nonce)
            throws LedgerUnavailable, LedgerRefusal {
        return chain.sign(submitter, new Chain.Terms(nonce, 0, 0), registry, RegistryCalls.anchor(advances));
    }

    @Override
    public SignedTransaction signCall(ProofCall call, long nonce) throws LedgerUnavailable, LedgerRefusal {
        return chain.sign(submitter, new Chain.Terms(nonce, 0, 0), proofs(), ProofCalls.data(call));
    }

    private String proofs() throws LedgerRefusal {
        if (proofs == null) {
            throw new LedgerRefusal("lineproof.ledger.proofs is not set: no registry of proofs is known");
        }
        return proofs;
    }

    @Override
    public SignedTransaction signAgain(SignedTransaction stuck, int attempt, long gasPriceWei)
            throws LedgerUnavailable, LedgerRefusal {
        RawTransaction call = TransactionDecoder.decode(stuck.raw());
        Chain.Terms terms = new Chain.Terms(stuck.nonce(), gasPriceWei, attempt);
        return chain.sign(submitter, terms, call.getTo(), call.getData());
    }

    @Override
    public SignedTransaction signNothing(long nonce, int attempt, long gasPriceWei)
            throws LedgerUnavailable, LedgerRefusal {
        return chain.sign(submitter, new Chain.Terms(nonce, gasPriceWei, attempt), submitter.address(), "0x");
    }

    @Override
    public void send(SignedTransaction transaction) throws LedgerUnavailable, LedgerRefusal {
        chain.send(transaction);
    }

    @Override
    public Optional<Inclusion> inclusion(String transactionHash, Duration patience)
            throws LedgerUnavailable, LedgerRefusal {
        Optional<JsonNode> found = chain.receipt(transactionHash, patience);
        return found.isPresent() ? Optional.of(inclusion(transactionHash, found.get())) : Optional.empty();
    }

    @Override
    public AnchorProof proof(Inclusion inclusion, List<? extends Written> written)
            throws LedgerUnavailable, LedgerRefusal {
        boolean statements = written.stream().anyMatch(RecordedStatement.class::isInstance);
        return new NodeProofs(
                        chain::ask, statements ? proofs() : registry, identity().kind() != LedgerKind.ANVIL)
                .of(inclusion, written);
    }

    private Inclusion inclusion(String transactionHash, JsonNode receipt) throws LedgerUnavailable, LedgerRefusal {
        JsonNode block = chain.block(receipt.path("blockHash").asText());
        return new Inclusion(
                transactionHash,
                receipt.path("status").asText().equals("0x1"),
                Chain.quantity(receipt.path("blockNumber")).longValueExact(),
                receipt.path("blockHash").asText(),
                Instant.ofEpochSecond(Chain.quantity(block.path("timestamp")).longValueExact()),
                receipt.toString(),
                block.toString());
    }

    @Override
    public void close() {
        chain.close();
    }

    @Override
    public String toString() {
        return registry + " by " + submitter + " through " + chain;
    }
}
