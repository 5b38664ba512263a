package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.proof.TrustAnchor;

/**
 * The pin file {@code lineproof-pins/v1}. A verifier gets it from the organisation by another way than the bundle, for
 * instance at the start of the supervision, and keeps it.
 *
 * @param logs keys of logs
 * @param reportKeys keys that sign bundles
 * @param signers keys that sign statements
 * @param chains chains whose anchors count
 * @param timestampAuthorities authorities whose time stamps count
 * @param witnesses cosigners of checkpoints, none of them the organisation's
 * @param witnessQuorum how many operators of them have to sign for "witnessed"; 0 asks for none
 * @param trustAnchors what proofs are checked with; an older file has none
 * @param sealRoots whose signatures over containers count; an older file has none
 */
public record PinFile(
        List<PinnedLog> logs,
        List<NoteKey> reportKeys,
        List<PinnedSigner> signers,
        List<PinnedChain> chains,
        List<PinnedAuthority> timestampAuthorities,
        List<PinnedWitness> witnesses,
        int witnessQuorum,
        List<TrustAnchor> trustAnchors,
        List<PinnedSealRoot> sealRoots) {
    /** The member {@code format}. */
    public static final String FORMAT = "lineproof-pins/v1";

    private static final int MAX_BYTES = 8 << 20;

    /** @throws IllegalArgumentException when the quorum is negative or larger than the number of operators */
    public PinFile {
        if (witnessQuorum < 0
                || witnessQuorum
                        > witnesses.stream()
                                .map(PinnedWitness::operator)
                                .distinct()
                                .count()) {
            throw new IllegalArgumentException("witnessQuorum: expected 0 to the number of operators of witnesses");
        }
        logs = List.copyOf(logs);
        reportKeys = List.copyOf(reportKeys);
        signers = List.copyOf(signers);
        chains = List.copyOf(chains);
        timestampAuthorities = List.copyOf(timestampAuthorities);
        witnesses = List.copyOf(witnesses);
        trustAnchors = List.copyOf(trustAnchors);
        sealRoots = List.copyOf(sealRoots);
    }

    /** Pins without trust anchors. */
    public PinFile(
            List<PinnedLog> logs,
            List<NoteKey> reportKeys,
            List<PinnedSigner> signers,
            List<PinnedChain> chains,
            List<PinnedAuthority> timestampAuthorities,
            List<PinnedWitness> witnesses,
            int witnessQuorum) {
        this(logs, reportKeys, signers, chains, timestampAuthorities, witnesses, witnessQuorum, List.of());
    }

    /** Pins without roots of seals. */
    public PinFile(
            List<PinnedLog> logs,
            List<NoteKey> reportKeys,
            List<PinnedSigner> signers,
            List<PinnedChain> chains,
            List<PinnedAuthority> timestampAuthorities,
            List<PinnedWitness> witnesses,
            int witnessQuorum,
            List<TrustAnchor> trustAnchors) {
        this(
                logs,
                reportKeys,
                signers,
                chains,
                timestampAuthorities,
                witnesses,
                witnessQuorum,
                trustAnchors,
                List.of());
    }

    /** The same pins with these roots of seals. */
    public PinFile withSealRoots(List<PinnedSealRoot> roots) {
        return new PinFile(
                logs, reportKeys, signers, chains, timestampAuthorities, witnesses, witnessQuorum, trustAnchors, roots);
    }

    /** The keys pinned for a log, whatever sizes they may sign; none when the log is not pinned. */
    public List<PinnedKey> keysOf(String origin) {
        return logs.stream()
                .filter(log -> log.origin().equals(origin))
                .flatMap(log -> log.keys().stream())
                .toList();
    }

    /** The keys pinned for COSE receipts of a log, whatever sizes they may sign. */
    public List<PinnedKey> receiptKeysOf(String origin) {
        return logs.stream()
                .filter(log -> log.origin().equals(origin))
                .flatMap(log -> log.receiptKeys().stream())
                .toList();
    }

    /** The keys pinned for promises of publication in a log. */
    public List<NoteKey> promiseKeysOf(String origin) {
        return logs.stream()
                .filter(log -> log.origin().equals(origin))
                .flatMap(log -> log.promiseKeys().stream())
                .toList();
    }

    /** The pinned chain of this identity. */
    public Optional<PinnedChain> chain(ChainIdentity identity) {
        return chains.stream()
                .filter(chain -> chain.identity().equals(identity))
                .findFirst();
    }

    /** The pinned chain whose registry of proofs has this identity, for what that registry writes. */
    public Optional<PinnedChain> proofChain(ChainIdentity registry) {
        return chains.stream()
                .flatMap(chain -> chain.ofProofs().stream())
                .filter(chain -> chain.identity().equals(registry))
                .findFirst();
    }

    /** Whether any registry of proofs is pinned. */
    public boolean pinsProofs() {
        return chains.stream().anyMatch(chain -> chain.proofRegistry().isPresent());
    }

    /** The trust anchor with this id. */
    public Optional<TrustAnchor> trustAnchor(String id) {
        return trustAnchors.stream().filter(anchor -> anchor.id().equals(id)).findFirst();
    }

    /** The file, UTF-8. */
    public byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        write(json.putArray("logs"), logs, PinnedLog::json);
        ArrayNode reportList = json.putArray("reportKeys");
        reportKeys.forEach(key -> reportList.add(key.vkey()));
        write(json.putArray("signers"), signers, PinnedSigner::json);
        write(json.putArray("chains"), chains, PinnedChain::json);
        write(json.putArray("timestampAuthorities"), timestampAuthorities, PinnedAuthority::json);
        write(json.putArray("witnesses"), witnesses, PinnedWitness::json);
        if (!trustAnchors.isEmpty()) {
            // A verifier from before there were any refuses the member.
            write(json.putArray("trustAnchors"), trustAnchors, TrustAnchor::json);
        }
        if (!sealRoots.isEmpty()) {
            write(json.putArray("sealRoots"), sealRoots, PinnedSealRoot::json);
        }
        return CanonicalJson.bytes(json.put("witnessQuorum", witnessQuorum));
    }

    /** @throws MalformedJson when a member is missing, unknown or malformed */
    public static PinFile parse(byte[] utf8) throws MalformedJson {
        Members json = Members.of(StrictJson.object(utf8, MAX_BYTES), "");
        json.only(
                "chains",
                "format",
                "logs",
                "reportKeys",
                "sealRoots",
                "signers",
                "timestampAuthorities",
                "trustAnchors",
                "witnessQuorum",
                "witnesses");
        if (!json.text("format").equals(FORMAT)) {
            throw json.refusal("format", "expected '" + FORMAT + "'");
        }
        try {
            return new PinFile(
                    read(json, "logs", PinnedLog::of),
                    json.readAll("reportKeys", NoteKey::parse),
                    read(json, "signers", PinnedSigner::of),
                    read(json, "chains", PinnedChain::of),
                    read(json, "timestampAuthorities", PinnedAuthority::of),
                    read(json, "witnesses", PinnedWitness::of),
                    Math.toIntExact(json.integer("witnessQuorum", 0)),
                    trustAnchors(json),
                    json.has("sealRoots") ? read(json, "sealRoots", PinnedSealRoot::of) : List.of());
        } catch (ArithmeticException e) {
            throw json.refusal("witnessQuorum", "expected 0 to the number of operators of witnesses");
        } catch (IllegalArgumentException e) {
            throw new MalformedJson("", String.valueOf(e.getMessage()));
        }
    }

    private static List<TrustAnchor> trustAnchors(Members json) throws MalformedJson {
        List<TrustAnchor> anchors = new ArrayList<>();
        if (json.has("trustAnchors")) {
            for (JsonNode node : json.list("trustAnchors")) {
                anchors.add(TrustAnchor.of(node, "trustAnchors[" + anchors.size() + "]"));
            }
        }
        return anchors;
    }

    private static <T> void write(ArrayNode array, List<T> values, Function<T, ObjectNode> form) {
        values.forEach(value -> array.add(form.apply(value)));
    }

    private static <T> List<T> read(Members json, String name, Form<T> form) throws MalformedJson {
        List<T> values = new ArrayList<>();
        for (JsonNode node : json.list(name)) {
            values.add(form.read(Members.of(node, name)));
        }
        return values;
    }

    /** Reads one pin from the members of an object. */
    @FunctionalInterface
    private interface Form<T> {
        T read(Members json) throws MalformedJson;
    }
}
