package org.lineproof.web.rest.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.ConsistencyProof;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedEntry;
import org.lineproof.web.rest.body.Ids;

/** Proofs about one log, from query parameters as they came. */
@RequestScoped
public class LogProofs {

    @Inject
    LogReader reader;

    /** @param size the newest checkpoint's if null */
    public ObjectNode inclusion(LogName name, @Nullable String index, @Nullable String size) {
        EvidenceLog log = log(name);
        long leaf = Ids.required("index", index, LogProofs::number);
        Long wanted = Ids.query("size", size, LogProofs::number);
        long treeSize = wanted == null ? newest(name) : wanted;
        InclusionProof proof = reader.inclusion(name, leaf, treeSize);
        Hash leafHash = reader.entries(name, leaf, leaf + 1).stream()
                .map(PublishedEntry::leafHash)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("entry " + leaf + " of " + name + " has no row any more"));
        return ProofJson.of(log.origin(), proof, leafHash, reader.root(name, treeSize));
    }

    /** @param second the newest checkpoint's size if null */
    public ObjectNode consistency(LogName name, @Nullable String first, @Nullable String second) {
        EvidenceLog log = log(name);
        long older = Ids.required("first", first, LogProofs::number);
        Long wanted = Ids.query("second", second, LogProofs::number);
        ConsistencyProof proof = reader.consistency(name, older, wanted == null ? newest(name) : wanted);
        return ProofJson.of(log.origin(), proof, reader.root(name, proof.first()), reader.root(name, proof.second()));
    }

    /** @throws IllegalArgumentException unless the text is an integer from 0 to 2^53 - 1 without leading zeros */
    static long number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,15}") || Long.parseLong(text) >= 1L << 53) {
            throw new IllegalArgumentException("has to be an integer from 0 to 2^53 - 1");
        }
        return Long.parseLong(text);
    }

    private EvidenceLog log(LogName name) {
        return reader.log(name).orElseThrow(() -> Refusal.notFound("there is no log " + name));
    }

    private long newest(LogName name) {
        return reader.latest(name)
                .map(signed -> signed.checkpoint().size())
                .orElseThrow(() -> Refusal.conflict(null, name + " has no checkpoint yet; ask again in a second"));
    }
}
