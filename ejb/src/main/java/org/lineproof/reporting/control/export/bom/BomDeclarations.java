package org.lineproof.reporting.control.export.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.LogPin;

/**
 * Claims, evidence and attestations. A finding is a claim; the entries that it was computed from are its evidence, counter
 * evidence if it failed. A requirement is mapped to the claims that hold and the counter claims that do not. What is
 * undecided is neither, and stands in the rationale of the confidence. The member {@code conformance} stays empty: how far
 * a requirement is met in law is no outcome of a check.
 */
final class BomDeclarations {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, LogCut> logs = new LinkedHashMap<>();
    private final String created;
    private final BomWords words;
    private final ArrayNode claims = JSON.arrayNode();
    private final ArrayNode evidence = JSON.arrayNode();
    private final Set<String> known = new HashSet<>();
    private final Map<String, ObjectNode> requirements = new LinkedHashMap<>();

    private BomDeclarations(EvidenceCut cut, String created, BomWords words) {
        this.created = created;
        this.words = words;
        cut.pinned().forEach(log -> logs.put(log.require().origin(), log));
    }

    /** @param created the moment the evidence speaks of, ISO 8601 */
    static ObjectNode of(EvidenceCut cut, List<Finding> findings, String organisation, String created, BomWords words) {
        BomDeclarations declarations = new BomDeclarations(cut, created, words);
        findings.forEach(declarations::add);
        ObjectNode json = JSON.objectNode();
        json.putArray("assessors")
                .addObject()
                .put("bom-ref", BomRefs.ASSESSOR)
                .put("thirdParty", false)
                .putObject("organization")
                .put("name", organisation);
        ObjectNode attestation = json.putArray("attestations")
                .addObject()
                .put("summary", words.say("summary"))
                .put("assessor", BomRefs.ASSESSOR);
        attestation.putArray("map").addAll(declarations.requirements.values());
        json.set("claims", declarations.claims);
        json.set("evidence", declarations.evidence);
        return json;
    }

    private void add(Finding finding) {
        String ref = BomRefs.claim(finding.id(), finding.requirement());
        if (!known.add(ref)) {
            return;
        }
        claim(finding, ref);
        ObjectNode mapped = requirements.computeIfAbsent(
                finding.requirement(), id -> JSON.objectNode().put("requirement", BomRefs.requirement(id)));
        switch (finding.outcome()) {
            case PASSED -> mapped.withArray("claims").add(ref);
            case FAILED -> mapped.withArray("counterClaims").add(ref);
            case INDETERMINATE -> {
                ObjectNode confidence = mapped.withObject("/confidence");
                String before = confidence.path("rationale").asText();
                String undecided = words.say("undecided", ref, finding.reason());
                confidence.put("rationale", before.isEmpty() ? undecided : before + " " + undecided);
            }
        }
    }

    private void claim(Finding finding, String ref) {
        ObjectNode claim = claims.addObject()
                .put("bom-ref", ref)
                .put("target", BomRefs.SYSTEM)
                .put("predicate", finding.title())
                .put("reasoning", words.reasoning(finding));
        Basis basis = finding.basis();
        if (basis != null) {
            ArrayNode refs = claim.putArray(finding.outcome() == Outcome.FAILED ? "counterEvidence" : "evidence");
            List<String> own = new ArrayList<>();
            for (Reference reference : basis.references()) {
                own.add(BomRefs.evidence(basis, reference));
                evidence(basis, reference);
            }
            own.stream().distinct().forEach(refs::add);
        }
    }

    private void evidence(Basis basis, Reference reference) {
        String ref = BomRefs.evidence(basis, reference);
        if (!known.add(ref)) {
            return;
        }
        ObjectNode item = evidence.addObject()
                .put("bom-ref", ref)
                .put("propertyName", "lineproof:logEntries")
                .put("description", words.basis(basis));
        ObjectNode data = item.putArray("data").addObject().put("name", words.say("entries"));
        data.putObject("contents")
                .putObject("attachment")
                .put("contentType", "application/json")
                .put("content", CanonicalJson.text(place(reference)));
        item.put("created", created);
    }

    /** The entries with the checkpoint that covers them; one entry by itself has its leaf hash. */
    private ObjectNode place(Reference reference) {
        ObjectNode place = JSON.objectNode().put("origin", reference.origin());
        if (!reference.empty()) {
            place.put("first", reference.first()).put("last", reference.last());
        }
        LogCut log = logs.get(reference.origin());
        if (log != null) {
            LogPin pin = log.require();
            place.put("treeSize", pin.size()).put("rootHash", pin.root().hex());
            if (reference.single() && reference.first() < pin.size()) {
                place.put(
                        "leafHash",
                        log.entries()
                                .get((int) reference.first())
                                .entry()
                                .leafHash()
                                .hex());
            }
        }
        return place;
    }
}
