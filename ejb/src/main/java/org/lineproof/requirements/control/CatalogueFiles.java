package org.lineproof.requirements.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.AnnexEntry;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Catalogues;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.requirements.entity.wording.Titles;

/** Reads a catalogue version from the files that ship with the component. */
public final class CatalogueFiles {
    private static final String ROOT = "org/lineproof/requirements/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClassLoader archive;
    private final String folder;

    /** @param version folder of the version */
    public CatalogueFiles(String version) {
        this(CatalogueFiles.class.getClassLoader(), version);
    }

    private CatalogueFiles(ClassLoader archive, String version) {
        this.archive = archive;
        this.folder = ROOT + version + "/";
    }

    /** All versions that ship with the component. */
    public static Catalogues all() {
        return all(CatalogueFiles.class.getClassLoader());
    }

    /**
     * All versions that {@code versions.json} names.
     *
     * @param archive where the files are found
     * @throws IllegalStateException if a file is missing, or holds what a catalogue does not
     */
    static Catalogues all(ClassLoader archive) {
        List<Catalogue> versions = new ArrayList<>();
        tree(archive, ROOT + "versions.json")
                .forEach(version -> versions.add(new CatalogueFiles(archive, version.asText()).read()));
        return new Catalogues(versions);
    }

    /** @throws IllegalStateException if a file is missing from the archive, or holds what a catalogue does not */
    public Catalogue read() {
        try {
            Titles german = CatalogueReading.titles(Members.of(tree("de.json"), "de.json"));
            Catalogue catalogue = new Catalogue(
                    CatalogueReading.version(Members.of(tree("catalogue.json"), "catalogue.json")),
                    CatalogueReading.each(
                            tree("requirements.json"), "requirements.json", CatalogueReading::requirement),
                    CatalogueReading.each(tree("annex-iii.json"), "annex-iii.json", CatalogueReading::annexEntry),
                    CatalogueReading.each(tree("reports.json"), "reports.json", CatalogueReading::report),
                    Map.of(Language.DE, german));
            same("requirements", catalogue.requirements().stream().map(Requirement::id), german.requirements());
            same("annexIII", catalogue.annexEntries().stream().map(AnnexEntry::id), german.annexEntries());
            same("reports", catalogue.reports().stream().map(ReportDefinition::id), german.reports());
            same("evidence", catalogue.requirements().stream().map(Requirement::id), german.evidence());
            for (Requirement requirement : catalogue.requirements()) {
                if (catalogue.needs(requirement, Language.DE).size()
                        != requirement.evidence().size()) {
                    throw new MalformedJson("de.json.evidence", "has other needs for " + requirement.id());
                }
            }
            for (ReportDefinition report : catalogue.reports()) {
                sections(report, german.reports());
            }
            return catalogue;
        } catch (MalformedJson e) {
            throw new IllegalStateException(folder + ": " + e.getMessage(), e);
        }
    }

    /** One of the files as a tree. */
    public JsonNode tree(String file) {
        return tree(archive, folder + file);
    }

    private static JsonNode tree(ClassLoader archive, String path) {
        try (InputStream in = archive.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the archive");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static void sections(ReportDefinition report, Map<String, Titles.ReportTitle> titles) throws MalformedJson {
        int titled = Objects.requireNonNull(titles.get(report.id())).sections().size();
        if (titled != report.sections().size()) {
            throw new MalformedJson("de.json.reports." + report.id(), "has titles of " + titled + " sections");
        }
    }

    /** A title that is missing would silently show in the other language. */
    private static void same(String list, Stream<String> ids, Map<String, ?> titles) throws MalformedJson {
        Set<String> untitled = new HashSet<>();
        Set<String> known = new HashSet<>();
        ids.forEach(id -> {
            if (!known.add(id) || !titles.containsKey(id)) {
                untitled.add(id);
            }
        });
        if (!untitled.isEmpty()) {
            throw new MalformedJson("de.json." + list, "has no title for, or two entries share the id: " + untitled);
        }
        if (known.size() != titles.size()) {
            Set<String> left = new HashSet<>(titles.keySet());
            left.removeAll(known);
            throw new MalformedJson("de.json." + list, "has titles of nothing: " + left);
        }
    }
}
