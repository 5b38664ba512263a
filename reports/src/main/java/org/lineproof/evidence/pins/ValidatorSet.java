package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * The validators that seal the blocks of a range.
 *
 * @param fromBlock the first block's number
 * @param toBlock the last block's number, null while the set is in office
 * @param validators 1 to 100, each address once
 */
public record ValidatorSet(long fromBlock, @Nullable Long toBlock, List<Validator> validators) {
    private static final int MOST = 100;

    /**
     * Who seals with a key.
     *
     * @param address 0x and 40 lower-case hexadecimal digits
     * @param operator the organisation that holds the key
     * @param independent whether the operator is neither the organisation whose logs are anchored nor its service
     */
    public record Validator(String address, String operator, boolean independent) {
        /** @throws IllegalArgumentException when the address has another form or the operator is not named */
        public Validator {
            if (!address.matches("0x[0-9a-f]{40}")) {
                throw new IllegalArgumentException("address: expected 0x and 40 lower-case hexadecimal digits");
            }
            if (operator.isBlank()) {
                throw new IllegalArgumentException(
                        "operator: expected the name of the organisation that holds the key");
            }
        }
    }

    /** @throws IllegalArgumentException when the range is empty, there is no validator, too many, or one twice */
    public ValidatorSet {
        validators = List.copyOf(validators);
        if (fromBlock < 0 || (toBlock != null && toBlock < fromBlock)) {
            throw new IllegalArgumentException("toBlock: expected a block not before fromBlock");
        }
        Set<String> addresses = validators.stream().map(Validator::address).collect(Collectors.toSet());
        if (validators.isEmpty() || validators.size() > MOST || addresses.size() != validators.size()) {
            throw new IllegalArgumentException("validators: expected 1 to " + MOST + " addresses, each once");
        }
    }

    /** Whether the set seals the block of this number. */
    public boolean covers(long block) {
        return block >= fromBlock && (toBlock == null || block <= toBlock);
    }

    /** How many seals make a block final: the smallest integer not below two thirds of the set. */
    public int quorum() {
        return quorumOf(validators.size());
    }

    /** The quorum of a set of this many validators. */
    public static int quorumOf(int validators) {
        return (2 * validators + 2) / 3;
    }

    /**
     * Whether those who are not independent are at most n - quorum: they can neither seal a block without the others nor
     * keep the others from sealing one.
     *
     * @param addresses the addresses of a set that a header lists; of those that are not pinned here nobody knows the
     *     operator, so they count as not independent
     */
    public boolean independent(Collection<String> addresses) {
        long independent = validators.stream()
                .filter(validator -> validator.independent() && addresses.contains(validator.address()))
                .count();
        return independent >= quorumOf(addresses.size());
    }

    /** As {@link #independent(Collection)}, of this set itself. */
    public boolean independent() {
        return independent(addresses());
    }

    /** The validators' addresses. */
    public Set<String> addresses() {
        return validators.stream().map(Validator::address).collect(Collectors.toSet());
    }

    /** Checks a list of sets. @throws IllegalArgumentException unless their ranges are in order and do not overlap */
    public static void requireOrdered(List<ValidatorSet> sets) {
        for (int i = 1; i < sets.size(); i++) {
            Long end = sets.get(i - 1).toBlock();
            if (end == null || end >= sets.get(i).fromBlock()) {
                throw new IllegalArgumentException("validatorSets: expected ranges in order that do not overlap");
            }
        }
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("fromBlock", fromBlock);
        if (toBlock != null) {
            json.put("toBlock", toBlock);
        }
        var list = json.putArray("validators");
        validators.forEach(validator -> list.addObject()
                .put("address", validator.address())
                .put("operator", validator.operator())
                .put("independent", validator.independent()));
        return json;
    }

    /** @throws MalformedJson when a member is missing, unknown or malformed */
    public static ValidatorSet of(Members json) throws MalformedJson {
        json.only("fromBlock", "toBlock", "validators");
        List<Validator> validators = new ArrayList<>();
        for (JsonNode node : json.list("validators")) {
            Members validator = Members.of(node, "chains.validatorSets.validators");
            validator.only("address", "independent", "operator");
            validators.add(new Validator(
                    validator.text("address"), validator.text("operator"), validator.truth("independent")));
        }
        return new ValidatorSet(
                json.integer("fromBlock", 0), json.has("toBlock") ? json.integer("toBlock", 0) : null, validators);
    }
}
