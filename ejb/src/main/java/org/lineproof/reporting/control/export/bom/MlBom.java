package org.lineproof.reporting.control.export.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Requirement;

/**
 * The bill of materials of an AI system, CycloneDX 1.7 in JSON: the system, its registered model versions with what was
 * declared about them, the data sets upstream, and the outcomes of the checks as declarations against the duties of the
 * catalogue. Serial number and time stamp follow from what the report is pinned to.
 */
public final class MlBom {
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final ReportRecord report;
    private final EvidenceCut cut;
    private final Evaluation evaluation;
    private final Catalogue catalogue;
    private final Declarations declarations;
    private final ObservedLineage observed;
    private final ModelComponents models;
    private final BomWords words;

    private MlBom(ReportRecord report, EvidenceCut cut, Evaluation evaluation, Catalogue catalogue) {
        this.report = report;
        this.cut = cut;
        this.evaluation = evaluation;
        this.catalogue = catalogue;
        this.declarations = new Declarations(cut.systemId(), cut.audit());
        this.observed = ObservedLineage.of(cut.lineage());
        this.models = new ModelComponents(declarations, observed);
        this.words = BomWords.in(report.language());
    }

    /**
     * The document as canonical JSON (RFC 8785).
     *
     * @param cut that the report was made of
     * @param evaluation of that cut, against the catalogue
     */
    public static byte[] bytes(ReportRecord report, EvidenceCut cut, Evaluation evaluation, Catalogue catalogue) {
        return CanonicalJson.bytes(new MlBom(report, cut, evaluation, catalogue).json());
    }

    private ObjectNode json() {
        String asOf = report.pins().asOf().toString();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "http://cyclonedx.org/schema/bom-1.7.schema.json")
                .put("bomFormat", "CycloneDX")
                .put("specVersion", "1.7")
                .put("serialNumber", "urn:uuid:" + serialNumber())
                .put("version", 1);
        json.set("metadata", metadata(asOf));
        Set<Name> datasets = new LinkedHashSet<>();
        models.models().forEach(model -> datasets.addAll(models.upstream(model)));
        DataComponents data = new DataComponents(declarations, observed, report.organisation(), words);
        ArrayNode components = json.putArray("components");
        models.models().forEach(model -> components.add(models.component(model)));
        datasets.forEach(dataset -> components.add(data.component(dataset)));
        json.set("dependencies", dependencies());
        json.set("declarations", BomDeclarations.of(cut, evaluation.findings(), report.organisation(), asOf, words));
        json.putObject("definitions").putArray("standards").add(standard());
        return json;
    }

    private ObjectNode metadata(String asOf) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("timestamp", asOf);
        metadata.putArray("lifecycles").addObject().put("phase", "operations");
        metadata.putObject("tools")
                .putArray("components")
                .addObject()
                .put("type", "application")
                .put("name", "Lineproof");
        metadata.putObject("manufacturer").put("name", report.organisation());
        ObjectNode system = metadata.putObject("component")
                .put("type", "application")
                .put("bom-ref", BomRefs.SYSTEM)
                .put("name", report.system().name())
                .put("description", report.system().intendedPurpose());
        BomProperties properties = new BomProperties(system)
                .put("report", report.id())
                .put("system", report.system().id())
                .put("role", report.system().role())
                .put("annexIII", report.system().annexPoint());
        declarations.system().ifPresent(entry -> properties.stated(List.of(entry)));
        for (Finding finding : evaluation.findings()) {
            properties.put(
                    "finding:" + finding.id() + ":" + finding.requirement(),
                    finding.outcome().name());
        }
        return metadata;
    }

    private ArrayNode dependencies() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        ArrayNode of = list.addObject().put("ref", BomRefs.SYSTEM).putArray("dependsOn");
        for (Declarations.Model model : models.models()) {
            of.add(BomRefs.model(model.digest()));
            ArrayNode datasets =
                    list.addObject().put("ref", BomRefs.model(model.digest())).putArray("dependsOn");
            models.upstream(model).forEach(dataset -> datasets.add(BomRefs.data(dataset)));
        }
        return list;
    }

    private ObjectNode standard() {
        Set<String> spokenOf = new LinkedHashSet<>();
        evaluation.findings().forEach(finding -> spokenOf.add(finding.requirement()));
        ObjectNode standard = JsonNodeFactory.instance
                .objectNode()
                .put("bom-ref", "catalogue")
                .put("name", words.say("catalogue"))
                .put("version", catalogue.version().version())
                .put(
                        "description",
                        words.say(
                                "duties",
                                catalogue.legalState(report.language()),
                                catalogue.requirements().size()));
        ArrayNode list = standard.putArray("requirements");
        spokenOf.stream().map(catalogue::requirement).map(this::requirement).forEach(list::add);
        return standard;
    }

    private ObjectNode requirement(Requirement requirement) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("bom-ref", BomRefs.requirement(requirement.id()))
                .put("identifier", requirement.id())
                .put("title", catalogue.title(requirement, report.language()))
                .put("text", requirement.duty());
        new BomProperties(json).put("citation", requirement.citation(report.language()));
        return json;
    }

    /** A UUID of version 8 (RFC 9562, section 5.8) from the id of the report, which follows from its pins. */
    private UUID serialNumber() {
        ByteBuffer hash =
                ByteBuffer.wrap(Hash.sha256(("lineproof/cyclonedx/" + report.id()).getBytes(StandardCharsets.UTF_8))
                        .bytes());
        long high = hash.getLong() & ~0xf000L | VERSION_8;
        long low = hash.getLong() & ~0xc000_0000_0000_0000L | VARIANT;
        return new UUID(high, low);
    }
}
