package org.lineproof.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.report.memory.PiecedBytes;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Definition;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.SubjectSystem;
import org.lineproof.report.record.Table;

/** Writes a report as canonical JSON (RFC 8785): instants as ISO 8601 in UTC, digests in hexadecimal. */
public final class ReportJson {
    /** Value of the member {@code schema}. */
    public static final String SCHEMA = "lineproof/report/v1";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReportJson() {}

    /** The report as UTF-8. */
    public static byte[] bytes(ReportRecord report) {
        PiecedBytes out = new PiecedBytes();
        CanonicalJson.write(tree(report, BlockJson::passingTable), out);
        return out.bytes();
    }

    /** The report as a tree. */
    public static ObjectNode tree(ReportRecord report) {
        return tree(report, BlockJson::table);
    }

    private static ObjectNode tree(ReportRecord report, Function<Table, ObjectNode> form) {
        ObjectNode tree = JSON.objectNode();
        tree.put("schema", SCHEMA)
                .put("id", report.id())
                .put("language", report.language().tag())
                .put("organisation", report.organisation())
                .put("verification", report.verification());
        tree.set("definition", definition(report.definition()));
        tree.set("system", system(report.system()));
        tree.putObject("period")
                .put("from", report.period().from().toString())
                .put("to", report.period().to().toString());
        tree.set("pins", PinsJson.tree(report.pins()));
        ArrayNode sections = tree.putArray("sections");
        for (Section section : report.sections()) {
            ObjectNode node =
                    sections.addObject().put("number", section.number()).put("title", section.title());
            ArrayNode blocks = node.putArray("blocks");
            section.blocks().forEach(block -> blocks.add(BlockJson.tree(block)));
        }
        ArrayNode annexes = tree.putArray("annexes");
        for (Annex annex : report.annexes()) {
            ObjectNode node = annexes.addObject().put("letter", String.valueOf(annex.letter()));
            node.put("title", annex.title()).put("introduction", annex.introduction());
            node.set("table", form.apply(annex.table()));
            Annex.Attached attached = annex.attached();
            if (attached != null) {
                node.putObject("attached")
                        .put("file", annex.file())
                        .put("rows", attached.rows())
                        .put("sha256", attached.sha256().hex())
                        .put("size", attached.size());
            }
        }
        return tree;
    }

    private static ObjectNode definition(Definition definition) {
        return JSON.objectNode()
                .put("id", definition.id())
                .put("name", definition.name())
                .put("legalBasis", definition.legalBasis())
                .put("caveat", definition.caveat())
                .put("catalogueVersion", definition.catalogueVersion())
                .put("legalState", definition.legalState());
    }

    private static ObjectNode system(SubjectSystem system) {
        return JSON.objectNode()
                .put("id", system.id())
                .put("name", system.name())
                .put("intendedPurpose", system.intendedPurpose())
                .put("role", system.role())
                .put("annexIII", system.annexPoint())
                .put("classification", system.classification());
    }
}
