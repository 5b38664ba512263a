package org.lineproof.reporting.control.duty;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lineproof.report.Resource;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.requirements.entity.ReportDefinition.SectionDefinition;

/** In which section of a report each of its duties is told: each in one, those that are placed nowhere in the last. */
public final class Placements {
    private static final String FILE = "/org/lineproof/reporting/placements.properties";
    private static final Properties PLACED = read();

    private Placements() {}

    /** Ids of requirements by the number of the section, in the order of the definition. */
    public static Map<Integer, List<String>> of(ReportDefinition definition) {
        return definition.requirementIds().stream()
                .distinct()
                .collect(Collectors.groupingBy(id -> section(definition, id), TreeMap::new, Collectors.toList()));
    }

    private static int section(ReportDefinition definition, String requirement) {
        Map<String, Integer> placed = new TreeMap<>();
        for (SectionDefinition section : definition.sections()) {
            String ids = PLACED.getProperty(definition.id() + "." + section.number(), "");
            for (String id : ids.split(" ")) {
                placed.put(id, section.number());
            }
        }
        int last = definition.sections().get(definition.sections().size() - 1).number();
        return placed.entrySet().stream()
                .filter(entry -> (requirement + "-").startsWith(entry.getKey() + "-"))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(last);
    }

    private static Properties read() {
        Properties placed = new Properties();
        try {
            placed.load(new StringReader(new Resource(Placements.class, FILE).text()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
        return placed;
    }
}
