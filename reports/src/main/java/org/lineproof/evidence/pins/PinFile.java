package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.jose.Jwk;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.note.NoteKey;

/**
 * The pin file {@code lineproof-pins/v1}. A verifier gets it from the organisation by another way than the bundle, for
 * instance at the start of the supervision, and keeps it.
 *
 * @param logs keys of logs
 * @param reportKeys keys that sign bundles
 * @param witnesses keys of cosigners, none of them the tenant's
 * @param witnessQuorum how many of them have to sign for "witnessed"; 0 asks for none
 * @param signers keys that sign statements
 * @param chains chains whose anchors count
 */
public record PinFile(
        List<PinnedLog> logs,
        List<NoteKey> reportKeys,
        List<NoteKey> witnesses,
        int witnessQuorum,
        List<PinnedSigner> signers,
        List<PinnedChain> chains) {
    /** The member {@code format}. */
    public static final String FORMAT = "lineproof-pins/v1";

    private static final int MAX_BYTES = 8 << 20;

    /** @throws IllegalArgumentException when the quorum is negative or larger than the number of witnesses */
    public PinFile {
        if (witnessQuorum < 0 || witnessQuorum > witnesses.size()) {
            throw new IllegalArgumentException("witnessQuorum: expected 0 to the number of witnesses");
        }
        logs = List.copyOf(logs);
        reportKeys = List.copyOf(reportKeys);
        witnesses = List.copyOf(witnesses);
        signers = List.copyOf(signers);
        chains = List.copyOf(chains);
    }

    /** The keys pinned for a log; none when the log is not pinned. */
    public List<NoteKey> keysOf(String origin) {
        return logs.stream()
                .filter(log -> log.origin().equals(origin))
                .flatMap(log -> log.keys().stream())
                .toList();
    }

    /** The file, UTF-8. */
    public byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        var logList = json.putArray("logs");
        for (PinnedLog log : logs) {
            var keys = logList.addObject().put("origin", log.origin()).putArray("keys");
            log.keys().forEach(key -> keys.add(key.vkey()));
        }
        var reportList = json.putArray("reportKeys");
        reportKeys.forEach(key -> reportList.add(key.vkey()));
        var witnessList = json.putArray("witnesses");
        witnesses.forEach(key -> witnessList.add(key.vkey()));
        json.put("witnessQuorum", witnessQuorum);
        var signerList = json.putArray("signers");
        for (PinnedSigner signer : signers) {
            ObjectNode node = signerList.addObject();
            node.put("system", signer.system()).put("modelDigest", signer.modelDigest());
            node.set("jwk", signer.jwk().json());
        }
        var chainList = json.putArray("chains");
        for (PinnedChain chain : chains) {
            chainList
                    .addObject()
                    .put("kind", chain.kind())
                    .put("chainId", chain.chainId())
                    .put("contract", chain.contract());
        }
        return CanonicalJson.bytes(json);
    }

    /** @throws MalformedJson when a member is missing, unknown or malformed */
    public static PinFile parse(byte[] utf8) throws MalformedJson {
        Members json = Members.of(StrictJson.object(utf8, MAX_BYTES), "");
        json.only("chains", "format", "logs", "reportKeys", "signers", "witnessQuorum", "witnesses");
        if (!json.text("format").equals(FORMAT)) {
            throw json.refusal("format", "expected '" + FORMAT + "'");
        }
        try {
            return new PinFile(
                    logs(json),
                    json.readAll("reportKeys", NoteKey::parse),
                    json.readAll("witnesses", NoteKey::parse),
                    Math.toIntExact(json.integer("witnessQuorum", 0)),
                    signers(json),
                    chains(json));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MalformedJson("", String.valueOf(e.getMessage()));
        }
    }

    private static List<PinnedLog> logs(Members json) throws MalformedJson {
        List<PinnedLog> logs = new ArrayList<>();
        for (JsonNode node : json.list("logs")) {
            Members log = Members.of(node, "logs").only("keys", "origin");
            logs.add(new PinnedLog(log.text("origin"), log.readAll("keys", NoteKey::parse)));
        }
        return logs;
    }

    private static List<PinnedSigner> signers(Members json) throws MalformedJson {
        List<PinnedSigner> signers = new ArrayList<>();
        for (JsonNode node : json.list("signers")) {
            Members signer = Members.of(node, "signers").only("jwk", "modelDigest", "system");
            Jwk jwk = Jwk.parse(signer.object("jwk").node());
            signers.add(new PinnedSigner(signer.text("system"), signer.text("modelDigest"), jwk));
        }
        return signers;
    }

    private static List<PinnedChain> chains(Members json) throws MalformedJson {
        List<PinnedChain> chains = new ArrayList<>();
        for (JsonNode node : json.list("chains")) {
            Members chain = Members.of(node, "chains").only("chainId", "contract", "kind");
            chains.add(new PinnedChain(chain.text("kind"), chain.integer("chainId", 0), chain.text("contract")));
        }
        return chains;
    }
}
