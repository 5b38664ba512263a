package org.lineproof.evidence.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpFields;
import org.lineproof.evidence.rlp.RlpList;

/**
 * What a transaction came to, as it stands under a block's receipts root: EIP-658 in the envelope of EIP-2718.
 *
 * @param succeeded status 1; a reverted transaction has status 0 and no events
 * @param events in the order in which they were made
 */
public record TransactionReceipt(boolean succeeded, List<Event> events) {
    private static final int FIELDS = 4;
    private static final int BLOOM = 256;
    private static final int LAST_TYPE = 4;
    private static final int MOST_EVENTS = 100_000;
    private static final int EVENT_FIELDS = 3;
    private static final int MOST_TOPICS = 4;
    private static final int LIST = 0xc0;

    /**
     * An event of a contract.
     *
     * @param contract who made it
     * @param topics what it is and its indexed arguments
     * @param data its other arguments
     */
    public record Event(Address contract, List<Word> topics, byte[] data) {
        public Event {
            topics = List.copyOf(topics);
            data = data.clone();
        }

        /** A copy of the data. */
        @Override
        public byte[] data() {
            return data.clone();
        }
    }

    public TransactionReceipt {
        events = List.copyOf(events);
    }

    /** The events of a contract. @throws RefusedProof if the transaction did not succeed or there are none */
    public List<Event> eventsOf(Address contract) throws RefusedProof {
        if (!succeeded) {
            throw new RefusedProof("the transaction did not succeed: its receipt has status 0");
        }
        List<Event> ofContract = events.stream()
                .filter(event -> event.contract().equals(contract))
                .toList();
        if (ofContract.isEmpty()) {
            throw new RefusedProof("the receipt has no event of the contract " + contract);
        }
        return ofContract;
    }

    /**
     * Reads the value under a receipts root.
     *
     * @throws MalformedRlp unless it is the one encoding of a receipt of type 0 to 4; those from before EIP-658, with a
     *     state root for a status, are refused
     */
    public static TransactionReceipt parse(byte[] value) throws MalformedRlp {
        int first = value.length == 0 ? LAST_TYPE + 1 : value[0] & 0xff;
        if (first >= LIST) {
            return of(Rlp.list(value));
        }
        if (first < 1 || first > LAST_TYPE) {
            throw new MalformedRlp(
                    "receipt type " + first + ": expected a list, or one of the types 1 to " + LAST_TYPE);
        }
        return of(Rlp.list(Arrays.copyOfRange(value, 1, value.length)));
    }

    private static TransactionReceipt of(RlpList list) throws MalformedRlp {
        RlpFields receipt = new RlpFields("receipt", list, FIELDS, FIELDS);
        long status = receipt.integer(0, "status");
        if (status > 1) {
            throw new MalformedRlp("receipt status: expected 0 or 1");
        }
        receipt.integer(1, "cumulativeGasUsed");
        receipt.bytes(2, "logsBloom", BLOOM);
        RlpList logs = receipt.list(3, "logs");
        RlpFields read = new RlpFields("receipt logs", logs, 0, MOST_EVENTS);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < logs.items().size(); i++) {
            events.add(event(read.list(i, "number " + (i + 1))));
        }
        return new TransactionReceipt(status == 1, events);
    }

    private static Event event(RlpList list) throws MalformedRlp {
        RlpFields event = new RlpFields("event", list, EVENT_FIELDS, EVENT_FIELDS);
        RlpList indexed = event.list(1, "topics");
        RlpFields read = new RlpFields("event topics", indexed, 0, MOST_TOPICS);
        List<Word> topics = new ArrayList<>();
        for (int i = 0; i < indexed.items().size(); i++) {
            topics.add(read.word(i, "number " + (i + 1)));
        }
        return new Event(new Address(event.bytes(0, "address", Address.LENGTH)), topics, event.bytes(2, "data"));
    }
}
