package org.lineproof.evidence.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lineproof.evidence.json.MalformedJson;

/**
 * Proofs of which members were changed, removed or replaced by anything: a system answers with a verdict and throws nothing
 * but what its contract names, and what it still takes states what the unchanged proof states.
 */
public final class ChangedMembers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> STRANGE = List.of(
            JSON.nullNode(),
            JSON.objectNode(),
            JSON.arrayNode(),
            JSON.arrayNode().add(-1),
            JSON.arrayNode().add(JSON.nullNode()),
            JSON.numberNode(1e300),
            JSON.numberNode(1L << 40),
            JSON.booleanNode(true),
            JSON.textNode(""),
            JSON.textNode("0x"),
            JSON.textNode("0"),
            JSON.textNode("ff".repeat(32)),
            JSON.textNode("A".repeat(100_000)));

    private final ProofSystem system;
    private final TrustAnchor anchor;
    private final ObjectNode proof;
    private final Random random;
    private final Instant at;

    /** @param proof one that holds under the anchor, at any time */
    public ChangedMembers(ProofSystem system, TrustAnchor anchor, ObjectNode proof, long seed) {
        this(system, anchor, proof, seed, Instant.EPOCH);
    }

    /** @param proof one that holds under the anchor at this time */
    public ChangedMembers(ProofSystem system, TrustAnchor anchor, ObjectNode proof, long seed, Instant at) {
        this.system = system;
        this.anchor = anchor;
        this.proof = proof;
        this.random = new Random(seed);
        this.at = at;
    }

    /** Changes the proof so many times, each time anew from the good one, and prints what came of it. */
    public void judge(int times) {
        ProofJudgement good = system.judge(proof, anchor, at);
        assertTrue(good.verdict() instanceof ProofVerdict.Valid, good.verdict().reason());
        int[] counts = new int[3];
        for (int i = 0; i < times; i++) {
            ObjectNode changed = proof.deepCopy();
            change(changed);
            ProofJudgement judgement = system.judge(changed, anchor, at);
            if (judgement.verdict() instanceof ProofVerdict.Valid) {
                assertEquals(good.statement(), judgement.statement(), changed::toString);
                counts[0]++;
            } else {
                counts[judgement.verdict() instanceof ProofVerdict.Invalid ? 1 : 2]++;
            }
            read(changed);
        }
        System.out.printf(
                "%s: %d changed proofs: %d state the same, %d invalid, %d indeterminate%n",
                system.name(), times, counts[0], counts[1], counts[2]);
        assertTrue(counts[1] > times / 4);
    }

    private void read(ObjectNode changed) {
        try {
            system.checkProof(changed);
            system.read(changed, anchor);
        } catch (MalformedJson refusal) {
            assertTrue(refusal.reason().length() < 1_000);
        }
    }

    private void change(JsonNode node) {
        List<JsonNode> inside = new ArrayList<>();
        node.forEach(child -> inside.add(child));
        List<JsonNode> containers =
                inside.stream().filter(child -> !child.isEmpty()).toList();
        if (!containers.isEmpty() && random.nextInt(4) > 0) {
            change(containers.get(random.nextInt(containers.size())));
        } else if (node instanceof ArrayNode array) {
            changeElement(array);
        } else {
            changeMember((ObjectNode) node);
        }
    }

    private void changeElement(ArrayNode array) {
        int at = random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.remove(at);
            case 1 -> array.insert(at, array.get(at));
            case 2 -> array.set(at, changedValue(array.get(at)));
            default -> array.set(at, STRANGE.get(random.nextInt(STRANGE.size())));
        }
    }

    private void changeMember(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, STRANGE.get(random.nextInt(STRANGE.size())));
            case 2 -> object.set(names.get(random.nextInt(names.size())), object.get(name));
            default -> object.set(name, changedValue(object.get(name)));
        }
    }

    /** Another digit of a text, a number that is one off; anything else stays. */
    private JsonNode changedValue(JsonNode value) {
        if (value.isIntegralNumber()) {
            return JSON.numberNode(value.longValue() + random.nextInt(3) - 1);
        }
        if (!value.isTextual() || value.textValue().isEmpty()) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.textValue());
        text.setCharAt(random.nextInt(text.length()), "0123456789abcdefABCDEFx-".charAt(random.nextInt(24)));
        return JSON.textNode(text.toString());
    }
}
