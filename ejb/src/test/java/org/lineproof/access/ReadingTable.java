package org.lineproof.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lineproof.anchoring.boundary.LogAudit;
import org.lineproof.anchoring.boundary.audit.AuditQuery;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.boundary.trace.TraceClientRegistry;
import org.lineproof.inference.boundary.trust.TrustAnchorRegistry;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.lineage.boundary.LineageQuery;
import org.lineproof.oversight.boundary.OversightQuery;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.CountSourceRegistry;
import org.lineproof.registry.boundary.DatasetRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.boundary.PracticeRegistry;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Pins;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.transparency.boundary.EntryReceipts;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.succession.LogEnds;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.audit.AuditProgress;

/** Every method of every boundary that the web may ask, by {@code Type.method(Parameter,...)}. */
final class ReadingTable extends Rows {

    /** Boundaries that no page and no route asks: house work, timers, and what the others are made of. */
    static final Set<String> HOUSE = Set.of(
            "AdministrationLog",
            "AnchoringTurn",
            "ArchiveStamping",
            "AuditInBackground",
            "AuditTurn",
            "ChainTurn",
            "CheckpointAnchoring",
            "CheckpointWitnessing",
            "ContentAudit",
            "GrantedAccess",
            "Installation",
            "LedgerCalls",
            "LogKeys",
            "LogPublication",
            "LogPublisher",
            "PromiseTurn",
            "PromiseWatch",
            "ProofTurn",
            "ProofVerification",
            "PublishedHeads",
            "RecognitionKey",
            "ReleaseRun",
            "RenewalInBackground",
            "RenewalTurn",
            "ReportDesk",
            "ReportRun",
            "ReportWorkers",
            "ScheduledAudit",
            "SealedContents",
            "StampingTurn",
            "TimeStampIssuance",
            "TimeStamping",
            "TransparencyService",
            "TreeAudit",
            "Turns",
            "WitnessTurn");

    /** Boundaries that tell nothing of a system by themselves. */
    static final Map<String, String> OPEN = Map.of(
            "AuditWatch", "whether the audits of the installation run",
            "CheckDirectory", "the checks there are",
            "CurrentTenant", "the caller",
            "DisputeWatch", "whether proofs of the installation are disputed",
            "PublishedLogs", "what is published, to anybody",
            "ReadingScope", "how much the caller reads",
            "RequirementCatalogue", "the law",
            "SealWatch", "whether the archive stamps of the installation hold",
            "TenantAdministration", "the organisation's name");

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final ReceiptFilter ALL = new ReceiptFilter(null, null, null, null, null, null);
    private static final DatasetId DATA = new DatasetId("data", "claims-of-claim-triage");
    private static final JobId JOB = new JobId("jobs", "train-claim-triage");

    /** Of a log that nobody has: what is read of the others is empty, and their names are not told. */
    static final Pins PINS = new Pins(
            List.of(new LogPin(
                    "lineproof.local/nobody/audit",
                    1,
                    Hash.sha256(new byte[0]),
                    "",
                    Instant.EPOCH,
                    LogState.PUBLISHED,
                    "")),
            "1",
            "whole");

    private ReadingTable() {
        registrations();
        decisions();
        logs();
    }

    static Map<String, Row> rows() {
        Map<String, Row> all = new TreeMap<>(new ReadingTable().written());
        all.putAll(new FindingRows().written());
        return all;
    }

    private void registrations() {
        of("AiSystemRegistry.find(SystemId)", AiSystemRegistry.class, (registry, side) -> registry.find(side.system()));
        lists(
                "AiSystemRegistry.all()",
                AiSystemRegistry.class,
                registry -> registry.all().stream().map(system -> system.id().value()));
        of("ModelRegistry.of(SystemId)", ModelRegistry.class, (registry, side) -> registry.of(side.system()));
        of(
                "ModelRegistry.byDigest(SystemId,ModelDigest)",
                ModelRegistry.class,
                (registry, side) -> registry.byDigest(side.system(), side.model()));
        of("PracticeRegistry.of(SystemId)", PracticeRegistry.class, (registry, side) -> registry.of(side.system()));
        of(
                "CountSourceRegistry.of(SystemId)",
                CountSourceRegistry.class,
                (registry, side) -> registry.of(side.system()));
        whole("DatasetRegistry.find(DatasetId)", DatasetRegistry.class, registry -> registry.find(DATA));
        whole("DatasetRegistry.all()", DatasetRegistry.class, DatasetRegistry::all);
        open("AccessRegistry.list(PageRequest)", "grants to the caller's own account");
        open("AccessRegistry.find(UUID)", "grants to the caller's own account");
        acts(
                "AiSystemRegistry.register(AiSystemDeclaration)",
                "ModelRegistry.register(ModelDeclaration)",
                "PracticeRegistry.record(Practice)",
                "CountSourceRegistry.register(CountSourceDeclaration)",
                "DatasetRegistry.register(DatasetDeclaration)",
                "LogClosure.close(LogName,String)",
                "LogKeyRegistry.replace(LogName)",
                "LogKeyRegistry.replace(LogName,KeyPurpose)",
                "AccessRegistry.grant(NewGrant)",
                "AccessRegistry.revoke(UUID)");
    }

    private void decisions() {
        whole("LineageQuery.datasets(PageRequest)", LineageQuery.class, query -> query.datasets(PAGE));
        whole("LineageQuery.jobs(PageRequest)", LineageQuery.class, query -> query.jobs(PAGE));
        whole("LineageQuery.runs(PageRequest)", LineageQuery.class, query -> query.runs(PAGE));
        whole("LineageQuery.runs(JobId,PageRequest)", LineageQuery.class, query -> query.runs(JOB, PAGE));
        whole("LineageQuery.upstream(DatasetId,int)", LineageQuery.class, query -> query.upstream(DATA, 5));
        whole("LineageQuery.upstream(JobId,int)", LineageQuery.class, query -> query.upstream(JOB, 5));
        of(
                "LineageQuery.upstream(SystemId,JobId,int)",
                LineageQuery.class,
                (query, side) -> query.upstream(side.system(), side.training(), 5));
        of(
                "LineageQuery.unproducedInputs(SystemId)",
                LineageQuery.class,
                (query, side) -> query.unproducedInputs(side.system()));
        of("InferenceQuery.receipt(UUID)", InferenceQuery.class, (query, side) -> query.receipt(side.receipt()));
        of(
                "InferenceQuery.list(ReceiptFilter,PageRequest)",
                InferenceQuery.class,
                (query, side) -> query.list(ReceiptFilter.of(side.system()), PAGE));
        lists(
                "InferenceQuery.list(ReceiptFilter,PageRequest)",
                InferenceQuery.class,
                query -> query.list(ALL, PAGE).items().stream()
                        .map(row -> row.system().value()));
        lists(
                "InferenceQuery.decision(String)",
                InferenceQuery.class,
                query -> query.decision("claim-0001").orElseThrow().receipts().stream()
                        .map(view -> view.system().value()));
        of(
                "InferenceQuery.receiptsOf(SystemId,String)",
                InferenceQuery.class,
                (query, side) -> query.receiptsOf(side.system(), side.decision()));
        of("InferenceQuery.gaps(SystemId)", InferenceQuery.class, (query, side) -> query.gaps(side.system()));
        of(
                "InferenceQuery.countsByDay(ReceiptFilter)",
                InferenceQuery.class,
                (query, side) -> query.countsByDay(ReceiptFilter.of(side.system())));
        lists(
                "OversightQuery.ofDecision(String)",
                OversightQuery.class,
                query -> query.ofDecision("claim-0001").stream()
                        .map(act -> act.system().value()));
        of("OversightQuery.of(SystemId)", OversightQuery.class, (query, side) -> query.of(side.system()));
        of(
                "TrustAnchorRegistry.find(String)",
                TrustAnchorRegistry.class,
                (registry, side) -> registry.find(side.trustAnchor()));
        of(
                "TrustAnchorRegistry.list(ModelDigest)",
                TrustAnchorRegistry.class,
                (registry, side) -> registry.list(side.model()));
        lists(
                "TrustAnchorRegistry.list(ModelDigest)",
                TrustAnchorRegistry.class,
                registry -> registry.list(null).stream()
                        .map(standing -> standing.anchor().name().substring("proof-of-".length())));
        lists(
                "TrustAnchorRegistry.approved()",
                TrustAnchorRegistry.class,
                registry ->
                        registry.approved().stream().map(anchor -> anchor.name().substring("proof-of-".length())));
        lists(
                "TraceClientRegistry.list()",
                TraceClientRegistry.class,
                registry -> registry.list().stream()
                        .map(client -> client.system().orElseThrow().value()));
        open("ProofsOnChain.of(UUID)", "nothing here: no receipt carries a proof; see ReadingSweepTest");
        acts(
                "InferenceRegistrar.record(String)",
                "InferenceRegistrar.recordBatch(InputStream)",
                "InferenceRegistrar.recordSigned(InputStream)",
                "HeartbeatRegistrar.record(String)",
                "CountRegistrar.record(String)",
                "TraceIntake.recordJson(byte[],Optional)",
                "TraceIntake.recordProtobuf(byte[],Optional)",
                "LineageIngestion.record(byte[])",
                "LineageIngestion.recordBatch(byte[])",
                "OversightRegistrar.record(OversightAct)",
                "TraceClientRegistry.assign(String,SystemId)",
                "TraceClientRegistry.release(String)",
                "TrustAnchorRegistry.propose(TrustAnchor)",
                "TrustAnchorRegistry.approve(String)",
                "TrustAnchorRegistry.withdraw(String,String)");
    }

    private void logs() {
        lists(
                "LogReader.logs()",
                LogReader.class,
                reader -> reader.logs().stream()
                        .map(EvidenceLog::name)
                        .map(LogName::value)
                        .map(name -> name.replace("system/", "")));
        log("LogReader.log(LogName)", LogReader::log);
        log("LogReader.latest(LogName)", LogReader::latest);
        log(
                "LogReader.checkpoint(LogName,long)",
                (reader, name) -> reader.checkpoint(
                        name,
                        reader.latest(name)
                                .map(head -> head.checkpoint().size())
                                .orElse(1L)));
        log("LogReader.cosigners(LogName)", (reader, name) -> Map.of("cosigners", reader.cosigners(name)));
        log("LogReader.promises(LogName)", LogReader::promises);
        log("LogReader.late(LogName,long)", (reader, name) -> Map.of("late", reader.late(name, 1)));
        log("LogReader.entries(LogName,long,long)", (reader, name) -> reader.entries(name, 0, 1));
        log("LogReader.acknowledged(LogName)", LogReader::acknowledged);
        log("LogReader.size(LogName)", LogReader::size);
        log("LogReader.root(LogName,long)", (reader, name) -> reader.root(name, 1));
        log("LogReader.inclusion(LogName,long,long)", (reader, name) -> reader.inclusion(name, 0, 1));
        log("LogReader.consistency(LogName,long,long)", (reader, name) -> reader.consistency(name, 1, 1));
        of("LogReader.standing(UUID)", LogReader.class, (reader, side) -> reader.standing(side.receipt()));
        of("LogReader.standing(UUID)", LogReader.class, (reader, side) -> reader.standing(side.registration()));
        of("LogReader.at(String,long)", LogReader.class, (reader, side) -> reader.at(side.origin(), 0));
        of(
                "LogReader.states(Collection)",
                LogReader.class,
                (reader, side) -> reader.states(Set.of(side.receipt(), side.registration())));
        open("LogReader.witnessPolicy()", "what the organisation asks of witnesses");
        of("EntryReceipts.receipt(UUID)", EntryReceipts.class, (receipts, side) -> receipts.receipt(side.receipt()));
        of("EntryReceipts.cose(UUID)", EntryReceipts.class, (receipts, side) -> receipts.cose(side.registration()));
        logEnds("LogEnds.of(LogName)", (ends, name) -> Map.of("closed", ends.of(name)));
        logEnds("LogEnds.line(LogName)", LogEnds::line);
        acts("LogEnds.hold(LogName)", "LogEnds.openSuccessor(LogName)", "LogEnds.record(LogName,LogName,UUID,String)");
        of(
                "LogAudit.audit(LogName)",
                LogAudit.class,
                (audit, side) -> audit.audit(side.system().log()));
        whole("LogAudit.audit(LogName)", LogAudit.class, audit -> audit.audit(LogName.LINEAGE));
        of(
                "LogAudit.audit(LogName,AuditProgress)",
                LogAudit.class,
                (audit, side) -> audit.audit(side.system().log(), AuditProgress.UNHEARD));
        whole("LogAudit.list()", LogAudit.class, LogAudit::list);
        whole("AuditQuery.lastOfList()", AuditQuery.class, AuditQuery::lastOfList);
        open("AuditQuery.glances()", "of the logs that LogReader.logs() shows; see ReadingSweepTest");
        open("AuditQuery.last(EvidenceLog)", "of a log that LogReader.log(LogName) shows");
        open("AnchorQuery.of(LogName,long)", "see ReadingSweepTest");
        open("TimeStampQuery.of(LogName,AnchorView)", "see ReadingSweepTest");
        for (String method : List.of(
                "standing()", "missedSince()", "receipt(String)", "proofs(Map)", "validators()", "codeHash()")) {
            open("AnchorQuery." + method, "the ledger, which is not ours alone");
        }
        open("TimeStampQuery.authorities()", "the authorities that stamp");
        open("TimeStampQuery.standing()", "how the organisation stands towards them");
    }

    static Set<String> methods() {
        return rows().keySet().stream().map(name -> name.replaceAll(" #.*", "")).collect(Collectors.toSet());
    }
}
