package org.lineproof.evidence.proof.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * An in-toto statement (in-toto Attestation Framework, Statement v1).
 *
 * @param predicateType what kind of thing is said
 * @param digests {@code sha256:} and 64 hexadecimal digits of each subject that has such a digest
 */
record InTotoStatement(String predicateType, List<String> digests) {
    /** Media type of the payload. */
    static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    private static final String TYPE = "https://in-toto.io/Statement/v1";
    private static final int MAX_SUBJECTS = 1_000;

    static InTotoStatement of(ObjectNode payload) throws MalformedJson {
        Members json = Members.of(payload, "payload").only("_type", "predicate", "predicateType", "subject");
        if (!json.text("_type").equals(TYPE)) {
            throw json.refusal("_type", "expected '" + TYPE + "'");
        }
        List<JsonNode> subjects = json.list("subject");
        if (subjects.isEmpty() || subjects.size() > MAX_SUBJECTS) {
            throw json.refusal("subject", "expected 1 to " + MAX_SUBJECTS);
        }
        List<String> digests = new ArrayList<>();
        for (JsonNode node : subjects) {
            Members digest = Members.of(node, "payload.subject").object("digest");
            if (digest.has("sha256")) {
                digests.add("sha256:" + digest.text("sha256"));
            }
        }
        return new InTotoStatement(json.text("predicateType"), digests);
    }
}
