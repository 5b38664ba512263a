package org.lineproof.inference.control;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.tenancy.entity.access.Reach;

/** A filter in the words of the query language: each condition begins with {@code and}. */
record ReceiptCondition(String text, Map<String, Object> parameters) {

    static ReceiptCondition of(ReceiptFilter filter, Reach reach) {
        StringBuilder text = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        add(text, parameters, "r.systemId =", "system", filter.system());
        if (!reach.whole()) {
            text.append(" and r.systemId in :reach");
            parameters.put("reach", reach.systems());
        }
        add(text, parameters, "r.producer =", "producer", filter.producer());
        add(text, parameters, "r.receivedAt >=", "from", filter.from());
        add(text, parameters, "r.receivedAt <", "to", filter.to());
        add(text, parameters, "f.modelDigest =", "model", filter.model());
        if (filter.modelRegistered() != null) {
            // A call that tells no digest names no version that could be registered.
            text.append(
                    filter.modelRegistered()
                            ? " and r.modelEntryId is not null"
                            : " and r.modelEntryId is null and f.modelDigest is not null");
        }
        return new ReceiptCondition(text.toString(), Map.copyOf(parameters));
    }

    private static void add(
            StringBuilder text, Map<String, Object> parameters, String test, String name, @Nullable Object given) {
        if (given != null) {
            text.append(" and ").append(test).append(" :").append(name);
            parameters.put(name, given instanceof Instant ? given : given.toString());
        }
    }
}
