package org.lineproof.requirements.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Catalogues;
import org.lineproof.requirements.entity.Duty;
import org.lineproof.requirements.entity.RiskClass;

/**
 * Two versions of the law side by side. The second is the first with one change, as an amending regulation could make it: from
 * 1.3.2027 on, the class of Annex III begins half a year earlier for the keeping of logs by deployers (Art. 26(6)).
 */
class CataloguesTest {
    private static final String FIRST = "2026-11";
    private static final String SECOND = "2027-03";
    private static final LocalDate BEFORE = LocalDate.parse("2027-02-28");
    private static final LocalDate AFTER = LocalDate.parse("2027-03-01");

    @TempDir
    Path archive;

    private Path root;

    @BeforeEach
    void twoVersions() throws IOException {
        root = archive.resolve("org/lineproof/requirements");
        for (String file : List.of("catalogue", "requirements", "annex-iii", "reports", "de")) {
            write(FIRST, file, shipped(file));
            write(SECOND, file, shipped(file));
        }
        write(
                SECOND,
                "catalogue",
                shipped("catalogue")
                        .replace("\"2026-11\"", "\"2027-03\"")
                        .replace("\"2026-11-22\"", "\"2027-03-01\"")
                        .replace("\"2026-07-27\"", "\"2027-03-01\""));
        String requirements = shipped("requirements");
        int at = requirements.indexOf("\"aia-26-6\"");
        write(
                SECOND,
                "requirements",
                requirements.substring(0, at)
                        + requirements.substring(at).replaceFirst("annexIII:2027-12-02", "annexIII:2027-06-02"));
        Files.writeString(root.resolve("versions.json"), "[\"2026-11\", \"2027-03\"]");
    }

    @Test
    void theVersionOfADayIsTheNewestThatIsInForce() throws IOException {
        Catalogues both = read();
        assertEquals(2, both.versions().size());
        assertEquals(Optional.empty(), both.inForce(LocalDate.parse("2026-07-26")));
        assertEquals(FIRST, both.inForce(BEFORE).orElseThrow().version().version());
        assertEquals(SECOND, both.inForce(AFTER).orElseThrow().version().version());
        assertEquals(SECOND, both.newest().version().version());
    }

    @Test
    void eachVersionAnswersForItself() throws IOException {
        Catalogues both = read();
        LocalDate between = LocalDate.parse("2027-07-01");
        assertEquals(Duty.Force.NOT_YET, keeping(both.version(FIRST).orElseThrow(), between));
        assertEquals(Duty.Force.IN_FORCE, keeping(both.version(SECOND).orElseThrow(), between));
        assertTrue(both.version("2028-01").isEmpty());
    }

    @Test
    void aRequirementWithoutAGermanTitleIsNotRead() throws IOException {
        write(SECOND, "de", shipped("de").replaceFirst("\"aia-12-1\": \"[^\"]*\",", ""));
        assertTrue(refusal().contains("aia-12-1"), refusal());
    }

    @Test
    void aTitleThatIsLeftOverIsNotRead() throws IOException {
        write(SECOND, "de", shipped("de").replaceFirst("\"aia-12-1\":", "\"aia-12-0\": \"Alt\", \"aia-12-1\":"));
        assertTrue(refusal().contains("aia-12-0"), refusal());
    }

    @Test
    void anUnknownMemberIsNotRead() throws IOException {
        write(SECOND, "annex-iii", shipped("annex-iii").replaceFirst("\"area\"", "\"note\": \"\", \"area\""));
        assertTrue(refusal().contains("annex-iii.json[0].note"), refusal());
    }

    @Test
    void anUnknownScopeIsNotRead() throws IOException {
        write(SECOND, "requirements", shipped("requirements").replaceFirst("all:2025", "everybody:2025"));
        assertTrue(refusal().contains("requirements.json[0].appliesFrom"), refusal());
    }

    @Test
    void oneIdTwiceIsNotRead() throws IOException {
        write(SECOND, "requirements", shipped("requirements").replaceFirst("\"aia-4a-1\"", "\"aia-4-1\""));
        assertTrue(refusal().contains("aia-4"), refusal());
    }

    @Test
    void twoVersionsOfOneDayAreNoAnswer() throws IOException {
        write(SECOND, "catalogue", shipped("catalogue").replace("\"2026-11\"", "\"2027-03\""));
        assertThrows(IllegalArgumentException.class, this::read);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(root.resolve(SECOND).resolve("reports.json"));
        assertTrue(refusal().contains("2027-03/reports.json is missing"), refusal());
    }

    private String refusal() {
        return String.valueOf(
                assertThrows(IllegalStateException.class, this::read).getMessage());
    }

    private static Duty.Force keeping(Catalogue catalogue, LocalDate on) {
        assertFalse(catalogue.duties(Set.of("deployer"), "5(a)", on).isEmpty());
        return Catalogue.duty(catalogue.requirement("aia-26-6"), RiskClass.ANNEX_III, on)
                .orElseThrow()
                .force();
    }

    private Catalogues read() throws IOException {
        try (URLClassLoader files =
                new URLClassLoader(new URL[] {archive.toUri().toURL()}, null)) {
            return CatalogueFiles.all(files);
        }
    }

    private void write(String version, String file, String text) throws IOException {
        Files.createDirectories(root.resolve(version));
        Files.writeString(root.resolve(version).resolve(file + ".json"), text);
    }

    private static String shipped(String file) throws IOException {
        try (InputStream in =
                CatalogueFiles.class.getResourceAsStream("/org/lineproof/requirements/2026-11/" + file + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
