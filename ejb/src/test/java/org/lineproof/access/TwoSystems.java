package org.lineproof.access;

import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.answer.AnswerRegistry;
import org.lineproof.assurance.boundary.imported.BundleImport;
import org.lineproof.assurance.boundary.imported.SupplierTrust;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.SmallBundle;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.Beans;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.boundary.trace.TraceClientRegistry;
import org.lineproof.inference.boundary.trust.TrustAnchorRegistry;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.control.proof.Triage;
import org.lineproof.lineage.boundary.Pipeline;
import org.lineproof.oversight.boundary.OversightRegistrar;
import org.lineproof.oversight.entity.OversightAct;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.CountSourceRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.boundary.PracticeRegistry;
import org.lineproof.registry.boundary.access.AccessRegistry;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.JobId;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.access.NewGrant;
import org.lineproof.registry.entity.counting.CountSourceDeclaration;
import org.lineproof.registry.entity.practice.Practice;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.disclosure.DisclosureDesk;
import org.lineproof.reporting.boundary.text.SectionTextRegistry;
import org.lineproof.reporting.control.Patience;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.disclosure.DisclosureOrder;
import org.lineproof.reporting.entity.text.NewText;
import org.lineproof.reporting.entity.text.SectionPlace;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.transparency.boundary.LogReader;

/** An organisation with two AI systems of which the same is recorded, and an auditor who may read the first. */
final class TwoSystems {

    static final String AUDITOR = "olga";
    private static final SmallBundle SUPPLIER = new SmallBundle();
    private static final ModelDigest PINS =
            ImportedBundle.digestOf(SUPPLIER.pins().bytes());

    private final Gateway gateway = new Gateway();
    private final TestTenant tenant = gateway.tenant();
    private final Pipeline pipeline = new Pipeline(tenant);
    final Side granted;
    final Side hidden;
    final Side never = Side.never(gateway);

    TwoSystems() {
        gateway.declareSystem("fraud-score");
        tenant.as("ada")
                .run(beans -> beans.get(SupplierTrust.class)
                        .propose("Sample Supplier", SUPPLIER.pins().bytes()));
        tenant.as("grace").run(beans -> beans.get(SupplierTrust.class).approve(PINS));
        granted = record("claim-triage", 'c', 3);
        hidden = record("fraud-score", 'd', 4);
        grant(granted.system());
        PublishedRound.publish(tenant.as("officer", "compliance-officer"));
    }

    /** Grants access until today. */
    UUID grant(@Nullable SystemId system) {
        NewGrant order = new NewGrant(AUDITOR, system, LocalDate.now(ZoneOffset.UTC), "Audit of the year");
        return asOfficer(
                beans -> beans.get(AccessRegistry.class).grant(order).value().id());
    }

    <T> T asAuditor(Function<Beans, T> question) {
        return tenant.as(AUDITOR, "auditor").call(beans -> question.apply(admitted(beans)));
    }

    <T> T asOfficer(Function<Beans, T> question) {
        return tenant.as("officer", "compliance-officer").call(beans -> question.apply(admitted(beans)));
    }

    private static Beans admitted(Beans beans) {
        return beans.with(RowLevelSecurity.class, new AdmittedRows()).with(Patience.class, new Patience(Duration.ZERO));
    }

    private Side record(String id, char digit, int key) {
        SystemId system = new SystemId(id);
        JwsSigner signer = signer(key);
        JobId training = new JobId("jobs", "train-" + id);
        ObjectNode model = Declared.model(id, Declared.digest(digit), signer);
        model.putObject("trainedBy").put("namespace", "jobs").put("name", "train-" + id);
        asOfficer(beans -> beans.get(ModelRegistry.class).register(ModelDeclaration.parse(model)));
        pipeline.completes("train-" + id, List.of("claims-of-" + id), List.of("model-of-" + id));
        // The first number is never sent, so that there is a gap; both systems decide about the same claim.
        UUID receipt = gateway.send(new Producer(signer)
                        .ofSystem(id)
                        .sdJwt(2, Producer.fields("claim-0001").put("modelDigest", Declared.digest(digit))))
                .acknowledgement()
                .entry();
        String anchor = declare(system, digit, signer(key + 20));
        tenant.as("grace").run(beans -> beans.get(TrustAnchorRegistry.class).approve(anchor));
        ModelDigest document = answer(system);
        UUID imported = asOfficer(beans -> beans.get(BundleImport.class)
                .take(system, PINS, SUPPLIER.zip(), null)
                .value()
                .entry());
        PublishedRound.publish(tenant.as("officer", "compliance-officer"));
        asOfficer(beans -> beans.get(DisclosureDesk.class)
                .disclose(
                        receipt,
                        new DisclosureOrder(
                                "insurer", "review", Set.of(), Instant.now().plus(Duration.ofDays(1)))));
        UUID report = report(system);
        return asOfficer(beans -> new Side(
                system,
                new ModelDigest(Declared.digest(digit)),
                training,
                beans.get(AiSystemRegistry.class).find(system).orElseThrow().entry(),
                receipt,
                "claim-0001",
                report,
                document,
                imported,
                anchor,
                beans.get(LogReader.class).log(system.log()).orElseThrow().origin()));
    }

    private String declare(SystemId system, char digit, JwsSigner bill) {
        ObjectNode rule = JsonNodeFactory.instance.objectNode();
        rule.put("kind", "retention").put("period", "P6M").put("basis", "the purpose");
        ObjectNode anchor = Triage.anchor("triage3", 1).json();
        anchor.put("modelDigest", Declared.digest(digit)).put("name", "proof-of-" + system);
        SectionPlace place = new SectionPlace(system, "R07", 1);
        OversightAct act =
                new OversightAct(system, "claim-0001", OversightAct.Kind.REVIEWED, "The diagnosis was misread", null);
        return asOfficer(beans -> {
            beans.get(PracticeRegistry.class).record(Practice.parse(system, rule));
            beans.get(CountSourceRegistry.class).register(new CountSourceDeclaration(system, "bill", bill.key()));
            beans.get(TraceClientRegistry.class).assign("gateway-of-" + system, system);
            beans.get(SectionTextRegistry.class).write(place, new NewText(Language.EN, "The plan of " + system));
            beans.get(OversightRegistrar.class).record(act);
            return beans.get(TrustAnchorRegistry.class)
                    .propose(anchor(anchor))
                    .value()
                    .anchor()
                    .id();
        });
    }

    private static TrustAnchor anchor(ObjectNode json) {
        try {
            return TrustAnchor.parse(CanonicalJson.bytes(json));
        } catch (MalformedJson e) {
            throw new IllegalStateException(e);
        }
    }

    private ModelDigest answer(SystemId system) {
        byte[] plan = ("The risk management of " + system).getBytes(StandardCharsets.UTF_8);
        return asOfficer(beans -> {
            AnswerRegistry answers = beans.get(AnswerRegistry.class);
            ModelDigest document = answers.attach("application/pdf", plan).digest();
            answers.record(
                    system,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("requirement", "aia-9-1")
                            .put("stance", "met")
                            .put("text", "The plan is in force.")
                            .put("document", document.value())
                            .put("validFrom", "2026-01-01")
                            .put("validUntil", "2030-12-31"));
            return document;
        });
    }

    private UUID report(SystemId system) {
        ReportRequest request = new ReportRequest(
                "R19", system, Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
        UUID id = asOfficer(beans -> beans.get(ReportBook.class).open(request));
        asOfficer(beans -> {
            beans.get(ReportWork.class)
                    .perform(beans.get(ReportQueue.class).next("here").orElseThrow());
            return id;
        });
        return id;
    }
}
