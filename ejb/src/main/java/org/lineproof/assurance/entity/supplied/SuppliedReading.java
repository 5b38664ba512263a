package org.lineproof.assurance.entity.supplied;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.archive.StoredArchive;
import org.lineproof.evidence.bundle.BundleReader;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.MalformedBundle;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;

/** Takes from a verified bundle what findings of ours can rest on. */
public final class SuppliedReading {
    /** What a system is and what is laid down about it; receipts, which speak of persons, are left where they are. */
    private static final Set<String> TYPES = Set.of("model", "practice", "answer");

    private final ObjectNode document;
    private final EvidenceBundle bundle;
    private final Verification verification;
    private final Set<Reference> named = new LinkedHashSet<>();

    private SuppliedReading(EvidenceBundle bundle, Verification verification) throws MalformedJson {
        this.bundle = bundle;
        this.verification = verification;
        this.document = StrictJson.object(bundle.document().json(), Archive.MAX_BYTES);
        document.findValues("references")
                .forEach(list ->
                        references(list).stream().filter(Reference::single).forEach(named::add));
    }

    /**
     * What the bundle says.
     *
     * @param verification of these very bytes
     * @throws IllegalArgumentException unless it came out VERIFIED
     */
    public static SuppliedReport of(byte[] zip, Verification verification) {
        if (verification.verdict() != Verdict.VERIFIED) {
            throw new IllegalArgumentException(verification.sentence());
        }
        try {
            return new SuppliedReading(new BundleReader(StoredArchive.read(new HeldBytes(zip))).read(), verification)
                    .report();
        } catch (MalformedArchive | MalformedBundle | MalformedJson e) {
            throw new IllegalStateException("the verifier read it", e);
        }
    }

    private SuppliedReport report() {
        return new SuppliedReport(
                text(document.path("id")),
                text(document.path("definition").path("id")),
                asOf(),
                findings(),
                stated(),
                evidence(),
                state());
    }

    private Instant asOf() {
        Instant newest = Instant.EPOCH;
        for (JsonNode log : document.path("pins").path("logs")) {
            Instant published = instant(log.path("publishedAt").asText());
            newest = published.isAfter(newest) ? published : newest;
        }
        return newest;
    }

    /** A report that does not say when its logs were published is older than any that does. */
    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private List<Judged> findings() {
        List<Judged> findings = new ArrayList<>();
        for (JsonNode section : document.path("sections")) {
            for (JsonNode block : section.path("blocks")) {
                for (JsonNode finding : block.path("findings")) {
                    Arrays.stream(Outcome.values())
                            .filter(outcome -> outcome.name()
                                    .equals(finding.path("outcome").asText()))
                            .forEach(outcome -> findings.add(new Judged(
                                    text(finding.path("id")),
                                    outcome,
                                    references(finding.path("basis").path("references")))));
                }
            }
        }
        return findings;
    }

    /** An entry counts if the report names it by itself, and if it is about the system that the report is about. */
    private List<Stated> stated() {
        Map<Reference, Entry> entries = entries();
        List<Stated> stated = new ArrayList<>();
        for (BundledContent content : bundle.contents()) {
            Reference place = Reference.to(content.origin(), content.index());
            Entry entry = entries.get(place);
            if (entry != null) {
                stated.add(new Stated(entry.type(), shown(content), place));
            }
        }
        return stated;
    }

    private Map<Reference, Entry> entries() {
        String system = document.path("system").path("id").asText();
        Map<Reference, Entry> entries = new HashMap<>();
        for (BundledLog log : bundle.logs()) {
            for (BundledEntry bundled : log.entries()) {
                Reference place = Reference.to(log.origin(), bundled.index());
                Entry entry = bundled.entry();
                if (named.contains(place) && TYPES.contains(entry.type()) && system.equals(entry.system())) {
                    entries.put(place, entry);
                }
            }
        }
        return entries;
    }

    private static Map<String, String> shown(BundledContent content) {
        Map<String, String> fields = new HashMap<>();
        for (Disclosure disclosure : content.disclosures()) {
            if (disclosure.value().isTextual()) {
                fields.put(disclosure.name(), text(disclosure.value()));
            }
        }
        return fields;
    }

    private static List<Reference> references(JsonNode list) {
        List<Reference> references = new ArrayList<>();
        for (JsonNode reference : list) {
            String origin = reference.path("origin").asText();
            references.add(
                    reference.has("size")
                            ? Reference.toEmpty(origin)
                            : new Reference(
                                    origin,
                                    reference.path("first").asLong(),
                                    reference.path("last").asLong()));
        }
        return references;
    }

    /** Of two classes that are not comparable both reach that of a signature; where nothing is shown, nobody signed. */
    private EvidenceClass evidence() {
        return Arrays.stream(verification.evidenceClass().split(" or ", -1))
                .flatMap(word -> Arrays.stream(EvidenceClass.values())
                        .filter(known -> known.name().equals(word)))
                .reduce(EvidenceClass::common)
                .orElse(EvidenceClass.DECLARED);
    }

    /** A time stamp says "not later than" and nothing of who sealed: such a log counts as published. */
    private LogState state() {
        return Arrays.stream(LogState.values())
                .filter(known -> known.words().equals(verification.logState()))
                .findFirst()
                .orElse(LogState.PUBLISHED);
    }

    private static String text(JsonNode value) {
        String text = value.asText("");
        return text.length() <= SuppliedReport.MAX_TEXT ? text : text.substring(0, SuppliedReport.MAX_TEXT);
    }
}
