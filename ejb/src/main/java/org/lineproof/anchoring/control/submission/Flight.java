package org.lineproof.anchoring.control.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lineproof.anchoring.entity.SentTransaction;

/**
 * One number of the submitter on its way into a block.
 *
 * @param nonce the number
 * @param attempts the transactions that compete for it, oldest first; a block takes one of them
 */
record Flight(long nonce, List<SentTransaction> attempts) {
    Flight {
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("number " + nonce + " without a transaction");
        }
    }

    /** Transactions, oldest attempts first, by their numbers, lowest first. */
    static List<Flight> of(List<SentTransaction> transactions) {
        Map<Long, List<SentTransaction>> byNumber = new TreeMap<>();
        for (SentTransaction transaction : transactions) {
            byNumber.computeIfAbsent(transaction.place().nonce(), nonce -> new ArrayList<>())
                    .add(transaction);
        }
        return byNumber.entrySet().stream()
                .map(entry -> new Flight(entry.getKey(), entry.getValue()))
                .toList();
    }

    SentTransaction newest() {
        return attempts.get(attempts.size() - 1);
    }

    Flight with(SentTransaction attempt) {
        List<SentTransaction> more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Flight(nonce, more);
    }
}
