package org.lineproof.anchoring.besu;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.besu.node.Chain;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.control.LedgerReading;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.LogId;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.web3j.crypto.Keys;

/** {@code CheckpointRegistry} as one node shows it. Needs no key. */
public final class RegistryReading implements LedgerReading, AutoCloseable {
    /** Besu refuses longer ranges in one request. */
    static final long EVENT_BLOCKS = 5_000;

    private final LedgerKind kind;
    private final String registry;
    private final Chain chain;
    private final long eventBlocks;

    /**
     * @param kind what the installation calls the ledger; a node that says it is Anvil is called a development chain
     *     whatever is written here
     * @param node how the node's JSON-RPC is reached
     * @param registry the contract's address
     */
    public RegistryReading(LedgerKind kind, NodeAccess node, String registry) {
        this(kind, registry, new Chain(node, LedgerContract.CHECKPOINTS.compiled()), EVENT_BLOCKS);
    }

    /** @param eventBlocks blocks searched for events in one request */
    RegistryReading(LedgerKind kind, String registry, Chain chain, long eventBlocks) {
        this.eventBlocks = eventBlocks;
        this.kind = kind;
        this.registry = Keys.toChecksumAddress(registry);
        this.chain = chain;
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
        List<Object> closing = chain.view(registry, RegistryCalls.closingOf(log));
        if (!RegistryCalls.truth(closing)) {
            return Match.OTHER;
        }
        return new Hash(held).equals(RegistryCalls.closed(log, head, RegistryCalls.successor(closing)))
                ? Match.ENDED
                : Match.CLOSED;
    }

    @Override
    public Optional<AnchoredHead> newest(EvidenceLog log, long since) throws LedgerUnavailable, LedgerRefusal {
        Match match = match(log, Head.NONE);
        if (match == Match.NOT_OPEN || match.holds()) {
            return Optional.empty();
        }
        for (long to = chain.height(); to >= since; to -= eventBlocks) {
            List<JsonNode> events = events(
                    since, to, RegistryCalls.ANCHORED, "0x" + log.id().hash().hex());
            if (!events.isEmpty()) {
                JsonNode last = events.get(0);
                return Optional.of(new AnchoredHead(
                        RegistryCalls.anchored(last.path("data").asText()),
                        last.path("transactionHash").asText()));
            }
        }
        return Optional.empty();
    }

    @Override
    public long openedBy(TenantId tenant) throws LedgerUnavailable, LedgerRefusal {
        return RegistryCalls.count(chain.view(registry, RegistryCalls.logsOf(tenant.value())));
    }

    @Override
    public List<Opening> openings(TenantId tenant, Set<LogId> except, long count)
            throws LedgerUnavailable, LedgerRefusal {
        String tenantTopic = RegistryCalls.topic(tenant.value());
        List<Opening> openings = new ArrayList<>();
        for (long to = chain.height(); to >= 0 && openings.size() < count; to -= eventBlocks) {
            for (JsonNode event : events(0, to, RegistryCalls.OPENED, null, tenantTopic)) {
                Opening opening = RegistryCalls.opening(event);
                if (!except.contains(opening.log()) && openings.size() < count) {
                    openings.add(opening);
                }
            }
        }
        return openings;
    }

    /** Events of the registry in the range of blocks that ends there, the newest first. */
    private List<JsonNode> events(long since, long toBlock, @Nullable String... topics)
            throws LedgerUnavailable, LedgerRefusal {
        List<JsonNode> newestFirst = new ArrayList<>();
        chain.events(registry, Math.max(since, toBlock - eventBlocks + 1), toBlock, topics)
                .forEach(event -> newestFirst.add(0, event));
        return newestFirst;
    }

    @Override
    public void close() {
        chain.close();
    }

    @Override
    public String toString() {
        return registry + " through " + chain;
    }
}
