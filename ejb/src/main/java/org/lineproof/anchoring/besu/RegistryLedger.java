package org.lineproof.anchoring.besu;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lineproof.anchoring.control.AnchorLedger;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.SignedTransaction;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.transparency.entity.EvidenceLog;
import org.web3j.crypto.Keys;
import org.web3j.crypto.TransactionDecoder;

/** {@code CheckpointRegistry} behind one node. */
public final class RegistryLedger implements AnchorLedger, AutoCloseable {
    /** Besu refuses longer ranges in one request. */
    static final long EVENT_BLOCKS = 5_000;

    private final LedgerKind kind;
    private final String registry;
    private final Account submitter;
    private final Chain chain;
    private final long eventBlocks;

    /** The same through a node that asks for nothing. */
    public RegistryLedger(LedgerKind kind, URI node, String registry, String submitterKeyHex) {
        this(kind, NodeAccess.open(node), registry, submitterKeyHex);
    }

    /**
     * @param kind what the installation calls the ledger; a node that says it is Anvil is called a development chain
     *     whatever is written here
     * @param node how the node's JSON-RPC is reached
     * @param registry the contract's address
     * @param submitterKeyHex the submitter's secp256k1 key, 64 hexadecimal digits
     * @throws IllegalArgumentException if the key is malformed
     */
    public RegistryLedger(LedgerKind kind, NodeAccess node, String registry, String submitterKeyHex) {
        this(kind, node, registry, submitterKeyHex, EVENT_BLOCKS);
    }

    /** @param eventBlocks blocks searched for events in one request */
    RegistryLedger(LedgerKind kind, NodeAccess node, String registry, String submitterKeyHex, long eventBlocks) {
        this.kind = kind;
        this.registry = Keys.toChecksumAddress(registry);
        this.submitter = Account.ofKey(submitterKeyHex);
        this.chain = new Chain(node, CompiledContract.named(RegistryCalls.CONTRACT));
        this.eventBlocks = eventBlocks;
    }

    @Override
    public LedgerIdentity identity() throws LedgerUnavailable, LedgerRefusal {
        boolean anvil = chain.clientVersion().toLowerCase(Locale.ROOT).startsWith("anvil");
        if (chain.codeAt(registry).equals("0x")) {
            throw new LedgerRefusal("there is no contract at " + registry
                    + ": deploy the registry on this chain, or set lineproof.ledger.contract to its address");
        }
        return new LedgerIdentity(anvil ? LedgerKind.ANVIL : kind, chain.chainId(), registry);
    }

    @Override
    public Match match(EvidenceLog log, Head head) throws LedgerUnavailable, LedgerRefusal {
        byte[] held = RegistryCalls.word(chain.view(registry, RegistryCalls.headOf(log)));
        if (new Hash(held).equals(Head.NONE.root())) {
            return Match.NOT_OPEN;
        }
        if (new Hash(held).equals(new Hash(RegistryCalls.commitment(log, head)))) {
            return Match.SAME;
        }
        boolean closed = RegistryCalls.truth(chain.view(registry, RegistryCalls.closingOf(log)));
        return closed ? Match.CLOSED : Match.OTHER;
    }

    @Override
    public Optional<AnchoredHead> newest(EvidenceLog log, long since) throws LedgerUnavailable, LedgerRefusal {
        Match match = match(log, Head.NONE);
        if (match == Match.NOT_OPEN || match == Match.SAME) {
            return Optional.empty();
        }
        for (long to = chain.height(); to >= since; to -= eventBlocks) {
            long from = Math.max(since, to - eventBlocks + 1);
            JsonNode events = chain.events(
                    registry,
                    from,
                    to,
                    RegistryCalls.ANCHORED,
                    "0x" + log.id().hash().hex());
            if (!events.isEmpty()) {
                JsonNode last = events.get(events.size() - 1);
                return Optional.of(new AnchoredHead(
                        RegistryCalls.anchored(last.path("data").asText()),
                        last.path("transactionHash").asText()));
            }
        }
        return Optional.empty();
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
    public SignedTransaction signAgain(SignedTransaction stuck, int attempt, long gasPriceWei)
            throws LedgerUnavailable, LedgerRefusal {
        String call = TransactionDecoder.decode(stuck.raw()).getData();
        return chain.sign(submitter, new Chain.Terms(stuck.nonce(), gasPriceWei, attempt), registry, call);
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
