package org.lineproof.evidence.statement;

import java.util.Collection;
import java.util.HashSet;
import org.lineproof.evidence.batch.BatchedStatement;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.jose.SdJwt;
import org.lineproof.evidence.json.MalformedJson;

/** A producer's signature as it is kept with an entry's content, in a form that stays checkable under masking. */
public sealed interface ProducerStatement {

    /** The signed token. */
    CompactJws signed();

    /**
     * Refuses a statement that is over other fields, or of another place in the producer's sequence.
     *
     * @param digests the digests of all fields of the content
     * @param entry the entry of that content
     * @throws MalformedJson naming the claim that differs
     */
    void requireOver(Collection<Hash> digests, Entry entry) throws MalformedJson;

    /**
     * Reads the issuer-signed JWT of an SD-JWT, or the head of a batch with a path.
     *
     * @param max the most characters accepted
     * @throws MalformedJson when it is neither, or a part is malformed
     */
    static ProducerStatement parse(String text, int max) throws MalformedJson {
        if (BatchedStatement.isForm(text)) {
            return new OfBatch(BatchedStatement.parse(text));
        }
        CompactJws signed = CompactJws.parse(text, max);
        if (!signed.typ().equals(InferenceStatement.SD_JWT_TYPE)) {
            throw new MalformedJson("typ", "expected the header typ '" + InferenceStatement.SD_JWT_TYPE + "'");
        }
        return new OfOne(signed);
    }

    private static void require(String claim, boolean same, String difference) throws MalformedJson {
        if (!same) {
            throw new MalformedJson(claim, "the statement is of " + difference + " than the entry");
        }
    }

    /** A receipt that was signed for itself. */
    record OfOne(CompactJws signed) implements ProducerStatement {

        @Override
        public void requireOver(Collection<Hash> digests, Entry entry) throws MalformedJson {
            if (!SdJwt.digests(signed.payload()).equals(new HashSet<>(digests))) {
                throw new MalformedJson("_sd", "the statement is over other fields than the entry");
            }
            InferenceStatement stated = InferenceStatement.coordinates(signed.payload());
            require("iss", stated.producer().equals(entry.producer()), "another producer");
            require("system", stated.system().equals(entry.system()), "another system");
            require("epoch", stated.epoch() == entry.epoch(), "another epoch");
            require("sequence", stated.sequence() == entry.sequence(), "another sequence number");
        }
    }

    /** A receipt of a batch. */
    record OfBatch(BatchedStatement batched) implements ProducerStatement {

        @Override
        public CompactJws signed() {
            return batched.signed();
        }

        @Override
        public void requireOver(Collection<Hash> digests, Entry entry) throws MalformedJson {
            require("iss", batched.head().producer().equals(entry.producer()), "another producer");
            require("system", batched.head().system().equals(entry.system()), "another system");
            require("epoch", batched.head().epoch() == entry.epoch(), "another epoch");
            require("sequence", batched.head().covers(entry.sequence()), "other sequence numbers");
            if (!batched.isOver(entry.sequence(), digests)) {
                throw new MalformedJson(
                        "path", "leads from the fields of the entry to another root than the one that was signed");
            }
        }
    }
}
