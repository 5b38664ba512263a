package org.lineproof.evidence.proof.sp1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SignalType;
import org.lineproof.evidence.proof.ThirdParty;
import org.lineproof.evidence.proof.TrustAnchor;

/** Proofs and anchors from the files of {@code third-party/sp1}. */
public final class Sp1Files {
    private Sp1Files() {}

    /** The proof as contracts take it. */
    public static ObjectNode proof(JsonNode file) {
        return file.get("receipt").deepCopy();
    }

    /** An anchor for it: three words of public values. */
    public static TrustAnchor anchor(JsonNode file) {
        return ThirdParty.anchor(Sp1System.NAME, parameters(file), signals());
    }

    static List<PublicSignal> signals() {
        return IntStream.range(0, 3)
                .mapToObj(i -> ThirdParty.signal(i, SignalType.FIELD))
                .toList();
    }

    static ObjectNode parameters(JsonNode file) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("programVkey", file.at("/receipt/vkey"));
        parameters.set("verifierHash", file.at("/pinned/verifierHash"));
        if (file.at("/pinned/vkRoot").isTextual()) {
            parameters.set("vkRoot", file.at("/pinned/vkRoot"));
        }
        parameters.set("verificationKey", file.at("/norm/vk").deepCopy());
        ArrayNode layout = parameters.putArray("layout");
        for (int i = 0; i < 3; i++) {
            layout.addObject().put("length", 32);
        }
        return parameters;
    }
}
