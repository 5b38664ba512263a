package org.lineproof.requirements.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lineproof.requirements.entity.AnnexEntry;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.CatalogueVersion;
import org.lineproof.requirements.entity.EvidenceNeed;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.requirements.entity.Start;
import org.lineproof.requirements.entity.Term;

/** Reads a catalogue version from the files that ship with the component. */
public final class CatalogueFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String folder;

    /** @param version folder of the version */
    public CatalogueFiles(String version) {
        this.folder = "/org/lineproof/requirements/" + version + "/";
    }

    /** @throws IllegalStateException if a file is missing from the archive */
    public Catalogue read() {
        JsonNode version = tree("catalogue.json");
        return new Catalogue(
                new CatalogueVersion(
                        text(version, "version"), LocalDate.parse(text(version, "asOf")), text(version, "legalState")),
                each(tree("requirements.json"), CatalogueFiles::requirement),
                each(tree("annex-iii.json"), CatalogueFiles::annexEntry),
                each(tree("reports.json"), CatalogueFiles::report));
    }

    /** One of the files as a tree. */
    public JsonNode tree(String file) {
        try (InputStream in = CatalogueFiles.class.getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new IllegalStateException(folder + file + " is missing from the archive");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + file, e);
        }
    }

    private static Requirement requirement(JsonNode node) {
        return new Requirement(
                text(node, "id"),
                text(node, "article"),
                text(node, "paragraph"),
                text(node, "title"),
                text(node, "duty"),
                words(node, "binds"),
                each(node.get("evidence"), need -> EvidenceNeed.parse(need.asText())),
                Term.parse(text(node, "retention")),
                Term.parse(text(node, "deadline")),
                Start.parse(text(node, "appliesFrom")),
                text(node, "source"));
    }

    private static AnnexEntry annexEntry(JsonNode node) {
        String letter = node.get("subPoint").isNull() ? "" : "(" + text(node, "subPoint") + ")";
        return new AnnexEntry(
                text(node, "point") + letter,
                text(node, "area"),
                text(node, "useCase"),
                text(node, "fria"),
                text(node, "conformityProcedure"),
                text(node, "registration"),
                node.get("explanationRight").asBoolean(),
                node.get("extraLogs").asBoolean(),
                LocalDate.parse(text(node, "appliesFrom")),
                text(node, "source"));
    }

    private static ReportDefinition report(JsonNode node) {
        return new ReportDefinition(
                text(node, "id"),
                text(node, "name"),
                List.copyOf(words(node, "audience")),
                text(node, "legalBasis"),
                text(node, "caveat"),
                each(
                        node.get("sections"),
                        section -> new ReportDefinition.SectionDefinition(
                                section.get("n").asInt(), text(section, "title"), text(section, "contents"))),
                List.copyOf(words(node, "requirementIds")));
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asText();
    }

    private static Set<String> words(JsonNode node, String name) {
        Set<String> words = new LinkedHashSet<>();
        node.get(name).forEach(word -> words.add(word.asText()));
        return words;
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        array.forEach(node -> values.add(read.apply(node)));
        return values;
    }
}
