package org.lineproof.reporting.control.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.lineproof.report.Resource;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.requirements.entity.ReportDefinition;

class PlacementsTest {
    @Test
    void everyDutyOfAReportStandsInOneSection() {
        for (ReportDefinition report : Reports.CATALOGUE.reports()) {
            List<String> placed = Placements.of(report).values().stream()
                    .flatMap(List::stream)
                    .toList();
            assertEquals(new HashSet<>(report.requirementIds()), new HashSet<>(placed), report.id());
            assertEquals(new HashSet<>(placed).size(), placed.size(), report.id());
        }
    }

    @Test
    void theLongestBeginningThatFitsCounts() {
        Map<Integer, List<String>> oversight =
                Placements.of(Reports.CATALOGUE.report("R12").orElseThrow());
        assertEquals(List.of("aia-14-4-b"), oversight.get(4));
        assertTrue(oversight.get(3).contains("aia-14-4-a"));
    }

    @Test
    void aBeginningEndsAtAPartOfTheId() {
        Map<Integer, List<String>> incident =
                Placements.of(Reports.CATALOGUE.report("R06").orElseThrow());
        assertEquals(List.of("aia-73-1"), incident.get(4));
        assertTrue(incident.get(10).contains("aia-73-10"));
    }

    @Test
    void everythingThatIsPlacedIsADutyOfThatSectionsReport() throws IOException {
        Properties placed = new Properties();
        placed.load(new StringReader(
                new Resource(Placements.class, "/org/lineproof/reporting/placements.properties").text()));
        for (String key : placed.stringPropertyNames()) {
            String[] place = key.split("\\.");
            ReportDefinition report = Reports.CATALOGUE.report(place[0]).orElseThrow();
            report.section(Integer.parseInt(place[1]));
            Arrays.stream(placed.getProperty(key).split(" "))
                    .forEach(id -> assertTrue(
                            report.requirementIds().stream().anyMatch(duty -> (duty + "-").startsWith(id + "-")),
                            key + ": " + id));
        }
    }
}
