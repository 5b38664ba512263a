package org.lineproof.assurance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.privacy.entity.Content;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.report.record.LogPin;
import org.lineproof.transparency.entity.promise.LatePublication;

/** Builds cuts from few words: logs with real entries, contents, leaf hashes and roots. */
public final class CutBuilder {
    public static final String SYSTEM = "claim-triage";
    public static final String SYSTEM_LOG = "test.example/fund/system/claim-triage";
    public static final String LINEAGE_LOG = "test.example/fund/lineage";
    public static final String AUDIT_LOG = "test.example/fund/audit";
    private static final Instant MINUTE = Instant.parse("2026-11-22T10:00:00Z");
    /** As a pin says where its log is anchored. */
    private static final String ANCHORED =
            ": chain 31337, block 3 of 2026-11-22T10:00:05Z, transaction 0x" + "cd".repeat(32);

    public static final String DIGEST = "sha256:" + "ab".repeat(32);

    private final SecureRandom random;
    private final List<OpenedEntry> system = new ArrayList<>();
    private final Map<String, List<LatePublication>> late = new HashMap<>();
    private final Map<String, OverdueEntries> overdue = new HashMap<>();
    private final List<OpenedEntry> lineage = new ArrayList<>();
    private final List<OpenedEntry> audit = new ArrayList<>();
    private LogState state = LogState.DEVELOPMENT_CHAIN;

    /** Salts as the product draws them. */
    public CutBuilder() {
        this.random = new SecureRandom();
    }

    /** The same cut each time: its salts follow from the seed. */
    public CutBuilder(long seed) {
        this.random = new SeededRandom(seed);
    }

    /** Declares the system under Annex III point 5(a). */
    public CutBuilder system(String role) {
        return system(role, "5(a)");
    }

    /** The same under another point, or none. */
    public CutBuilder system(String role, @Nullable String point) {
        ObjectNode members = object().put("id", SYSTEM).put("name", "Medical claim triage");
        members.put("intendedPurpose", "Ranks claims for review").put("role", role);
        if (point != null) {
            members.put("annexIII", point);
        }
        members.put("classificationReasoning", "Prepares decisions on benefits");
        return add(audit, "system", SYSTEM, "registry", 0, 0, members, List.of());
    }

    /** Declares a model version trained by a job; its registration is the newest audit entry. */
    public CutBuilder model(String version, @Nullable String job) {
        return model(version, job, DIGEST);
    }

    /** The same of another digest. */
    public CutBuilder model(String version, @Nullable String job, String digest) {
        ObjectNode members =
                object().put("name", "triage").put("version", version).put("digest", digest);
        if (job != null) {
            members.putObject("trainedBy").put("namespace", "ml").put("name", job);
        }
        return add(audit, "model", SYSTEM, "registry", 0, 0, members, List.of());
    }

    /** Declares a data set as a source. */
    public CutBuilder source(String dataset) {
        ObjectNode members =
                object().put("namespace", "db").put("name", dataset).put("kind", "source");
        return add(audit, "dataset", null, "registry", 0, 0, members, List.of());
    }

    /** Lays something down about the system. */
    public CutBuilder practice(String kind, Consumer<ObjectNode> stating) {
        ObjectNode members = object().put("kind", kind);
        stating.accept(members);
        return add(audit, "practice", SYSTEM, "registry", 0, 0, members, List.of());
    }

    /** Decides how grave a check is taken. */
    public CutBuilder policy(String version, String check, String level) {
        ObjectNode members = object().put("version", version);
        members.putObject("levels").put(check, level);
        return add(audit, "policy", null, "registry", 0, 0, members, List.of());
    }

    /** Answers a requirement. */
    public CutBuilder answer(String requirement, String stance, String from, String until) {
        return answer(requirement, stance, "As the plan says.", from, until);
    }

    /** The same, in these words. */
    public CutBuilder answer(String requirement, String stance, String text, String from, String until) {
        ObjectNode members = object().put("requirement", requirement).put("catalogue", "2026-11");
        members.put("stance", stance).put("text", text).put("document", DIGEST);
        members.put("validFrom", from).put("validUntil", until);
        return add(audit, "answer", SYSTEM, "registry", 0, 0, members, List.of());
    }

    /** A report was issued, with three files. */
    public CutBuilder issued(String documentId) {
        ObjectNode members = object().put("report", documentId);
        members.put("pdf", "sha256:" + "1a".repeat(32)).put("json", "sha256:" + "2b".repeat(32));
        members.put("bundle", "sha256:" + "3c".repeat(32));
        return add(audit, "report", SYSTEM, "reporting", 0, 0, members, List.of());
    }

    /** Something else that somebody did; what of it concerns the system is said to. */
    public CutBuilder recorded(String type, boolean ofSystem, Consumer<ObjectNode> stating) {
        ObjectNode members = object();
        stating.accept(members);
        return add(audit, type, ofSystem ? SYSTEM : null, "registry", 0, 0, members, List.of());
    }

    /** A second person decides about the newest issued report. */
    public CutBuilder decided(String decision, String by, @Nullable String recipient) {
        OpenedEntry issue = last(audit, "report");
        ObjectNode members = object().put("report", issue.text("report")).put("decision", decision);
        if (recipient != null) {
            members.put("recipient", recipient);
        }
        members.put("bundle", "sha256:" + "3c".repeat(32)).put("declaredBy", by);
        return add(audit, "report-release", SYSTEM, "registry", 0, 0, members, List.of(reference(AUDIT_LOG, issue)));
    }

    /** The newest issued report has its sealed files. */
    public CutBuilder sealed(String by) {
        OpenedEntry issue = last(audit, "report");
        ObjectNode members = object().put("report", issue.text("report")).put("decision", "sealed");
        members.put("sealed-pdf", "sha256:" + "4d".repeat(32)).put("container", "sha256:" + "5e".repeat(32));
        members.put("declaredBy", by);
        return add(audit, "report-release", SYSTEM, "registry", 0, 0, members, List.of(reference(AUDIT_LOG, issue)));
    }

    /** An officer writes a version of the text of a section. */
    public CutBuilder sectionText(String definition, int section, String language, int version, String text) {
        ObjectNode members = object().put("definition", definition).put("section", section);
        members.put("language", language).put("version", version).put("role", "compliance-officer");
        members.put("text", text).put("declaredBy", "officer");
        return add(audit, "section-text", SYSTEM, "registry", 0, 0, members, List.of());
    }

    /** A run event of a job. */
    public CutBuilder run(String job, List<String> inputs, List<String> outputs) {
        ObjectNode members = object().put("eventType", "COMPLETE");
        members.putObject("job").put("namespace", "ml").put("name", job);
        inputs.forEach(name ->
                members.withArray("inputs").addObject().put("namespace", "db").put("name", name));
        outputs.forEach(name ->
                members.withArray("outputs").addObject().put("namespace", "db").put("name", name));
        return add(lineage, "lineage", null, "openlineage", 0, 0, members, List.of());
    }

    /** An event of the lineage log with these members. */
    public CutBuilder event(Consumer<ObjectNode> stating) {
        ObjectNode members = object();
        stating.accept(members);
        return add(lineage, "lineage", null, "openlineage", 0, 0, members, List.of());
    }

    /** Forgets the content of an event, as an erasure does. */
    public CutBuilder eraseEvent(int index) {
        OpenedEntry entry = lineage.get(index);
        lineage.set(index, new OpenedEntry(entry.origin(), entry.index(), entry.entry(), entry.receivedAt(), null));
        return this;
    }

    /** A receipt of decision D-sequence; it refers to the registration if the model was registered. */
    public CutBuilder receipt(long sequence, boolean registered) {
        return receipt(sequence, registered, members -> {});
    }

    /** The same, with further statements, or fewer. */
    public CutBuilder receipt(long sequence, boolean registered, Consumer<ObjectNode> stating) {
        ObjectNode members = object().put("modelDigest", registered ? DIGEST : "sha256:" + "cd".repeat(32));
        members.put("modelVersion", registered ? "triage@1" : "triage@2-rc").put("decisionId", "D-" + sequence);
        members.put("time", "2026-11-22T10:00:00Z").put("outputClass", "review");
        stating.accept(members);
        List<EntryReference> references = registered ? List.of(reference(AUDIT_LOG, last(audit, "model"))) : List.of();
        return add(system, "inference", SYSTEM, "model-server-1", 1, sequence, members, references);
    }

    /** A receipt with these fields. */
    public CutBuilder receipt(long sequence, ObjectNode fields) {
        return add(system, "inference", SYSTEM, "model-server-1", 1, sequence, fields, List.of());
    }

    /** Somebody proposes a trust anchor. */
    public CutBuilder proposed(TrustAnchor anchor, String by) {
        ObjectNode members = object().put("id", anchor.id()).put("declaredBy", by);
        members.set("anchor", anchor.json());
        return add(audit, "trust-anchor", SYSTEM, "registry", 0, 0, members, List.of());
    }

    /** Somebody approves or withdraws it. */
    public CutBuilder act(TrustAnchor anchor, String act, String by) {
        ObjectNode members = object().put("id", anchor.id()).put("act", act).put("declaredBy", by);
        return add(audit, "trust-anchor-act", SYSTEM, "registry", 0, 0, members, List.of());
    }

    /** A producer says that it has made so many statements. */
    public CutBuilder heartbeat(long count) {
        ObjectNode members = object().put("count", count).put("time", MINUTE.toString());
        return add(system, "heartbeat", SYSTEM, "model-server-1", 1, count, members, List.of());
    }

    /** Somebody other than the producer counted decisions. */
    public CutBuilder count(String from, String to, long count) {
        ObjectNode members = object().put("from", from).put("to", to).put("count", count);
        return add(system, "count", SYSTEM, "gateway", 0, 0, members, List.of());
    }

    /** What a person did about the newest receipt. */
    public CutBuilder act(String kind) {
        OpenedEntry receipt = last(system, "inference");
        ObjectNode members =
                object().put("decisionId", receipt.text("decisionId")).put("kind", kind);
        members.put("reason", "the diagnosis was misread").put("reviewer", "reviewer");
        if (kind.equals("OVERRIDDEN")) {
            members.put("newOutcome", "pay");
        }
        return add(system, "oversight", SYSTEM, "oversight", 0, 0, members, List.of(reference(SYSTEM_LOG, receipt)));
    }

    /** Replaces the content of an entry of the system's log by another, as somebody with the database could. */
    public CutBuilder tamper(int index) {
        return tamper(index, object().put("decisionId", "D-0"));
    }

    /** The same, with these fields. */
    public CutBuilder tamper(int index, ObjectNode fields) {
        OpenedEntry entry = system.get(index);
        Content other = Content.ofFields(fields, new byte[] {1}, random);
        system.set(index, new OpenedEntry(entry.origin(), entry.index(), entry.entry(), entry.receivedAt(), other));
        return this;
    }

    /** Forgets the content of an entry of the system's log, as an erasure does. */
    public CutBuilder erase(int index) {
        OpenedEntry entry = system.get(index);
        system.set(index, new OpenedEntry(entry.origin(), entry.index(), entry.entry(), entry.receivedAt(), null));
        return this;
    }

    /** An entry of the system's log was published a minute later than promised. */
    public CutBuilder publishedLate(int index) {
        late.computeIfAbsent(SYSTEM_LOG, log -> new ArrayList<>())
                .add(new LatePublication(index, MINUTE, MINUTE.plusSeconds(60)));
        return this;
    }

    /** Entries of the lineage log that no checkpoint covers though that was promised. */
    public CutBuilder overdue(long entries) {
        overdue.put(LINEAGE_LOG, new OverdueEntries(LINEAGE_LOG, entries, MINUTE));
        return this;
    }

    public CutBuilder state(LogState logState) {
        this.state = logState;
        return this;
    }

    public EvidenceCut cut() {
        return new EvidenceCut(
                SYSTEM,
                new LogLine(List.of(log(SYSTEM_LOG, system))),
                new LogLine(List.of(log(LINEAGE_LOG, lineage))),
                new LogLine(List.of(log(AUDIT_LOG, audit))));
    }

    private String origin(List<OpenedEntry> log) {
        return log == system ? SYSTEM_LOG : log == lineage ? LINEAGE_LOG : AUDIT_LOG;
    }

    private LogCut log(String origin, List<OpenedEntry> entries) {
        if (entries.isEmpty() && !origin.equals(SYSTEM_LOG)) {
            return new LogCut(null, List.of(), List.of(), overdue.get(origin));
        }
        return new LogCut(
                pin(origin, entries, state), entries, late.getOrDefault(origin, List.of()), overdue.get(origin));
    }

    private CutBuilder add(
            List<OpenedEntry> log,
            String type,
            @Nullable String about,
            String producer,
            long epoch,
            long sequence,
            ObjectNode members,
            List<EntryReference> references) {
        Content content = Content.ofFields(members, members.toString().getBytes(StandardCharsets.UTF_8), random);
        Entry entry = new Entry(
                type, about, producer, epoch, sequence, MINUTE, content.root(), content.commitment(), references);
        log.add(new OpenedEntry(origin(log), log.size(), entry, MINUTE, content));
        return this;
    }

    /** The same cut without the content of one entry, as after its erasure. */
    public static EvidenceCut without(EvidenceCut cut, String origin, long index) {
        return replacing(
                cut, origin, index, entry -> new OpenedEntry(origin, index, entry.entry(), entry.receivedAt(), null));
    }

    /** The same cut with an entry in its place that says nothing, as if it had never been declared. */
    public static EvidenceCut never(EvidenceCut cut, String origin, long index) {
        return replacing(cut, origin, index, entry -> {
            Instant later = MINUTE.plusSeconds(60);
            ObjectNode nothing = object().put("about", "nothing");
            Content content = Content.ofFields(nothing, new byte[] {1}, new SeededRandom(index));
            Entry other =
                    new Entry("nothing", null, "nobody", 0, 0, later, content.root(), content.commitment(), List.of());
            return new OpenedEntry(origin, index, other, later, content);
        });
    }

    private static EvidenceCut replacing(
            EvidenceCut cut, String origin, long index, UnaryOperator<OpenedEntry> replacement) {
        UnaryOperator<LogLine> line = log -> new LogLine(log.parts().stream()
                .map(part -> part.pin() != null && part.require().origin().equals(origin)
                        ? replacing(part, index, replacement)
                        : part)
                .toList());
        return new EvidenceCut(
                cut.systemId(), line.apply(cut.system()), line.apply(cut.lineage()), line.apply(cut.audit()));
    }

    private static LogCut replacing(LogCut log, long index, UnaryOperator<OpenedEntry> replacement) {
        List<OpenedEntry> entries = log.entries().stream()
                .map(entry -> entry.index() == index ? replacement.apply(entry) : entry)
                .toList();
        LogPin pin = log.require();
        return new LogCut(pin(pin.origin(), entries, pin.state()), entries, log.late(), log.overdue());
    }

    private static LogPin pin(String origin, List<OpenedEntry> entries, LogState state) {
        var root = TreeHash.root(
                entries.stream().map(entry -> entry.entry().leafHash()).toList());
        String note = origin + "\n" + entries.size() + "\n" + root.base64() + "\n\n— " + origin + " AAAA\n";
        return entries.isEmpty()
                ? new LogPin(origin, 0, root, note, MINUTE, LogState.PUBLISHED, "")
                : new LogPin(origin, entries.size(), root, note, MINUTE, state, state.words() + ANCHORED);
    }

    private static OpenedEntry last(List<OpenedEntry> log, String type) {
        return log.stream().filter(entry -> entry.is(type)).reduce((a, b) -> b).orElseThrow();
    }

    private static EntryReference reference(String origin, OpenedEntry entry) {
        return new EntryReference(origin, entry.entry().leafHash());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
