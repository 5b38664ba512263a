package org.lineproof.anchoring.besu.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lineproof.anchoring.besu.node.Chain;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.ProofLedger;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.anchoring.entity.proof.ChainOpinion;
import org.lineproof.anchoring.entity.proof.ChainOpinion.Source;
import org.lineproof.anchoring.entity.proof.KeyStanding;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.chain.Address;
import org.lineproof.evidence.chain.proof.RecordedStatement;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.web3j.crypto.Keys;
import org.web3j.utils.Numeric;

/** {@code ProofRegistry} as one node shows it. Needs no key. Safe for use by many threads. */
public final class ProofReading implements ProofLedger, AutoCloseable {
    /** A node that did not answer is left alone for so long: whoever asks next need not wait for it, too. */
    private static final Duration REST = Duration.ofSeconds(10);

    /** Besu refuses longer ranges in one request. */
    private static final long EVENT_BLOCKS = 5_000;

    private static final String RECORDED =
            Keccak.hash("Recorded(bytes32,bytes32,bytes32,bytes32,bytes32)").hex();
    private static final String NOWHERE = "0x" + "0".repeat(40);
    private static final int KEY_FIELDS = 4;
    private static final String TRUE = Word.of(1).hex();
    private static final String FALSE = Word.of(0).hex();

    private final LedgerKind kind;
    private final String registry;
    private final Chain chain;
    private volatile Silence silence = new Silence(System.nanoTime(), "");
    /** What the node calls itself, once it has shown the code of this version at the address. */
    private volatile Optional<String> client = Optional.empty();

    private record Silence(long until, String reason) {}

    /**
     * @param kind what the installation calls the ledger; a node that says it is Anvil is called a development chain
     *     whatever is written here
     * @param node how the node's JSON-RPC is reached
     * @param registry the contract's address
     * @throws IllegalArgumentException if the address is none
     */
    public ProofReading(LedgerKind kind, NodeAccess node, String registry) {
        this.kind = kind;
        this.registry = Keys.toChecksumAddress(
                Address.ofHex(registry.toLowerCase(Locale.ROOT)).hex());
        this.chain = new Chain(node, LedgerContract.PROOFS.compiled());
    }

    @Override
    public ChainOpinion check(ProofClaim claim) {
        Silence now = silence;
        if (System.nanoTime() - now.until() < 0) {
            return new ChainOpinion.Unknown(now.reason(), true);
        }
        try {
            String name = client();
            Source source =
                    new Source(chain + " (" + name + ')', words(name), chain.chainId(), registry, chain.height());
            return opinion(answer(claim, source.block()), source);
        } catch (LedgerUnavailable e) {
            String reason = String.valueOf(e.getMessage());
            silence = new Silence(System.nanoTime() + REST.toNanos(), reason);
            return new ChainOpinion.Unknown(reason, true);
        } catch (LedgerRefusal e) {
            return new ChainOpinion.Unknown(
                    (e.isByContract() ? "the contract could not find out: " : "the node refused: ") + e.getMessage(),
                    false);
        }
    }

    /** The word that the call returns, hex with 0x. */
    private String answer(ProofClaim claim, long block) throws LedgerUnavailable, LedgerRefusal {
        Map<String, String> call = Map.of("to", registry, "data", ProofCalls.encoded(ProofCalls.verifyUnder(claim)));
        return chain.ask("eth_call", call, "0x" + Long.toHexString(block)).asText();
    }

    /** Nothing but the two words that stand for true and false is an answer. */
    private static ChainOpinion opinion(String answer, Source source) {
        if (answer.equals(TRUE)) {
            return new ChainOpinion.Holds(source);
        }
        return answer.equals(FALSE)
                ? new ChainOpinion.Fails(source)
                : new ChainOpinion.Unknown("the node answered neither true nor false", false);
    }

    @Override
    public LedgerIdentity identity() throws LedgerUnavailable, LedgerRefusal {
        return new LedgerIdentity(kind(client()), chain.chainId(), registry);
    }

    @Override
    public KeyStanding key(Word keyId) throws LedgerUnavailable, LedgerRefusal {
        List<Object> key = chain.view(registry, ProofCalls.keyOf(keyId));
        if (key.size() != KEY_FIELDS) {
            throw new LedgerUnavailable("the node answered a call of the registry of proofs with nothing");
        }
        if (key.get(0).equals(NOWHERE)) {
            return KeyStanding.UNKNOWN;
        }
        if (key.get(2).equals(false)) {
            return KeyStanding.UNCLASSIFIED;
        }
        return key.get(KEY_FIELDS - 1).equals(true) ? KeyStanding.RECORDABLE : KeyStanding.PERSONAL;
    }

    @Override
    public Optional<String> transaction(RecordedStatement statement) throws LedgerUnavailable, LedgerRefusal {
        List<Object> binding = chain.view(registry, ProofCalls.bindingOf(statement.statement()));
        if (binding.size() != 1
                || !Arrays.equals(
                        (byte[]) binding.get(0), statement.commitment().bytes())) {
            return Optional.empty();
        }
        for (long to = chain.height(); to >= 0; to -= EVENT_BLOCKS) {
            JsonNode events = chain.events(
                    registry,
                    Math.max(0, to - EVENT_BLOCKS + 1),
                    to,
                    RECORDED,
                    statement.statement().hex());
            if (!events.isEmpty()) {
                return Optional.of(events.get(0).path("transactionHash").asText());
            }
        }
        throw new LedgerUnavailable("the node does not show the event of a statement that the registry holds");
    }

    private String client() throws LedgerUnavailable, LedgerRefusal {
        if (client.isEmpty()) {
            String code = chain.codeAt(registry);
            if (!Keccak.hash(Numeric.hexStringToByteArray(code)).hex().equals(LedgerContract.PROOFS.codeHash())) {
                throw new LedgerRefusal("the code at " + registry + " is not that of this version's registry of proofs:"
                        + " set lineproof.ledger.proofs to the address of one");
            }
            client = Optional.of(chain.clientVersion());
        }
        return client.orElseThrow();
    }

    private String words(String name) {
        return kind(name).words();
    }

    private LedgerKind kind(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("anvil") ? LedgerKind.ANVIL : kind;
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
