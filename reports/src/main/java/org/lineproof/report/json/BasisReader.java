package org.lineproof.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Reference;

/** Reads what stands behind a statement. */
final class BasisReader {
    private BasisReader() {}

    static Basis basis(Members basis, String at) throws MalformedJson {
        basis.only("evidence", "state", "references");
        EvidenceClass evidence = evidence(basis);
        LogState state = basis.read("state", PinsJson::state);
        List<Reference> references = new ArrayList<>();
        for (JsonNode node : basis.list("references")) {
            String place = at + ".references." + references.size();
            references.add(reference(Members.of(node, place), place));
        }
        return BlockReader.checked(at, () -> new Basis(evidence, state, references));
    }

    private static Reference reference(Members reference, String place) throws MalformedJson {
        String origin = reference.text("origin");
        if (reference.has("size")) {
            if (reference.only("origin", "size").integer("size", 0) != 0) {
                throw reference.refusal("size", "expected 0, or first and last entry");
            }
            return Reference.toEmpty(origin);
        }
        reference.only("origin", "first", "last");
        long first = reference.integer("first", 0);
        long last = reference.integer("last", 0);
        return BlockReader.checked(place, () -> new Reference(origin, first, last));
    }

    private static @Nullable EvidenceClass evidence(Members basis) throws MalformedJson {
        String words = basis.text("evidence");
        if (words.equals(Basis.COMPUTED)) {
            return null;
        }
        return Arrays.stream(EvidenceClass.values())
                .filter(evidence -> evidence.words().equals(words))
                .findFirst()
                .orElseThrow(() -> basis.refusal("evidence", "is no evidence class"));
    }
}
