package org.lineproof.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lineproof.evidence.bundle.AttachedAnnex;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Definition;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.SubjectSystem;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;

/**
 * Reads what {@link ReportJson} writes, and nothing else: unknown members, other types, unknown words and references
 * outside the pins are refused by name.
 */
public final class ReportReader {
    /** The most bytes of a report: 256 MiB. */
    public static final int MAX_BYTES = 256 << 20;

    private ReportReader() {}

    /**
     * The report as a record; {@code ReportJson.bytes} of it gives the same bytes again if these were canonical.
     *
     * @param json UTF-8
     * @throws MalformedJson when it is no report of this format, or larger than {@link #MAX_BYTES}
     */
    public static ReportRecord of(byte[] json) throws MalformedJson {
        Members report = Members.of(StrictJson.object(json, MAX_BYTES), "")
                .only(
                        "schema",
                        "id",
                        "language",
                        "organisation",
                        "verification",
                        "definition",
                        "system",
                        "period",
                        "pins",
                        "sections",
                        "annexes");
        if (!report.text("schema").equals(ReportJson.SCHEMA)) {
            throw report.refusal("schema", "expected '" + ReportJson.SCHEMA + "'");
        }
        Pins pins = PinsJson.read(report.object("pins"));
        List<Section> sections = sections(report);
        List<Annex> annexes = annexes(report);
        try {
            return new ReportRecord(
                    report.text("id"),
                    report.read("language", ReportReader::language),
                    definition(report.object("definition")),
                    report.string("organisation"),
                    system(report.object("system")),
                    period(report.object("period")),
                    pins,
                    report.string("verification"),
                    sections,
                    annexes);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson("", String.valueOf(e.getMessage()));
        }
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no language of reports"));
    }

    private static Definition definition(Members definition) throws MalformedJson {
        definition.only("id", "name", "legalBasis", "caveat", "catalogueVersion", "legalState");
        return new Definition(
                definition.text("id"),
                definition.string("name"),
                definition.string("legalBasis"),
                definition.string("caveat"),
                definition.string("catalogueVersion"),
                definition.string("legalState"));
    }

    private static SubjectSystem system(Members system) throws MalformedJson {
        system.only("id", "name", "intendedPurpose", "role", "annexIII", "classification");
        return new SubjectSystem(
                system.text("id"),
                system.string("name"),
                system.string("intendedPurpose"),
                system.string("role"),
                system.string("annexIII"),
                system.string("classification"));
    }

    private static Period period(Members period) throws MalformedJson {
        period.only("from", "to");
        return new Period(period.read("from", Instant::parse), period.read("to", Instant::parse));
    }

    private static List<Section> sections(Members report) throws MalformedJson {
        List<Section> sections = new ArrayList<>();
        for (JsonNode node : report.list("sections")) {
            String at = "sections." + sections.size();
            Members section = Members.of(node, at).only("number", "title", "blocks");
            List<Block> blocks = new ArrayList<>();
            for (JsonNode block : section.list("blocks")) {
                blocks.add(BlockReader.block(block, at + ".blocks." + blocks.size()));
            }
            long number = section.integer("number", 1);
            if (number > Section.LAST) {
                throw section.refusal("number", "expected at most " + Section.LAST);
            }
            String title = section.text("title");
            sections.add(BlockReader.checked(at, () -> new Section((int) number, title, blocks)));
        }
        return sections;
    }

    private static List<Annex> annexes(Members report) throws MalformedJson {
        List<Annex> annexes = new ArrayList<>();
        for (JsonNode node : report.list("annexes")) {
            String at = "annexes." + annexes.size();
            Members annex = Members.of(node, at).only("letter", "title", "introduction", "table", "attached");
            char letter = annex.read("letter", ReportReader::letter);
            String title = annex.text("title");
            String introduction = annex.string("introduction");
            Table table = BlockReader.table(annex.object("table"), at + ".table");
            Annex.Attached attached = annex.node().has("attached") ? attached(annex.object("attached"), letter) : null;
            annexes.add(BlockReader.checked(at, () -> new Annex(letter, title, introduction, table, attached)));
        }
        return annexes;
    }

    private static Annex.Attached attached(Members attached, char letter) throws MalformedJson {
        attached.only("file", "rows", "sha256", "size");
        if (!attached.text("file").equals(AttachedAnnex.file(letter))) {
            throw attached.refusal("file", "expected " + AttachedAnnex.file(letter));
        }
        return new Annex.Attached(
                attached.integer("rows", 1), attached.read("sha256", Hash::ofHex), attached.integer("size", 1));
    }

    private static char letter(String letter) {
        if (!letter.matches("[A-Z]")) {
            throw new IllegalArgumentException("expected one letter from A to Z");
        }
        return letter.charAt(0);
    }
}
