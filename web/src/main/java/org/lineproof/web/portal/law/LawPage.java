package org.lineproof.web.portal.law;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.CheckDirectory;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.CatalogueVersion;
import org.lineproof.requirements.entity.RiskClass;
import org.lineproof.requirements.entity.search.LawQuery;
import org.lineproof.web.portal.wording.Pager;

/** The requirements of the catalogue, one page of those that fit; filter and page are in the address. */
@Named
@RequestScoped
public class LawPage {

    private static final int ROWS = 25;

    @Inject
    RequirementCatalogue law;

    @Inject
    CheckDirectory checks;

    private String role = "";
    private String riskClass = "";
    private String point = "";
    private String on = "";
    private String words = "";
    private String language = "en";
    private int page = 1;
    private String problem = "";
    private List<RequirementLine> lines = List.of();
    private long total;

    /** Fills the page; a filter that cannot be read leaves it empty with the problem said. */
    public void load() {
        try {
            Catalogue catalogue = law.current();
            Language titles = Language.of(language);
            List<LawQuery.Match> found = query().in(catalogue);
            total = found.size();
            lines = found.stream()
                    .skip((page - 1L) * ROWS)
                    .limit(ROWS)
                    .map(match -> new RequirementLine(
                            catalogue,
                            match.requirement(),
                            match.duty(),
                            titles,
                            checks.of(match.requirement().id())))
                    .toList();
        } catch (DateTimeException e) {
            problem = "The day could not be read; write it as 2027-12-02.";
        } catch (IllegalArgumentException e) {
            problem = "This filter does not fit the catalogue: " + e.getMessage() + ".";
        }
    }

    private LawQuery query() {
        return new LawQuery(
                role.isBlank() ? null : role,
                riskClass.isBlank() ? null : RiskClass.of(riskClass),
                point.isBlank() ? null : point,
                on.isBlank() ? null : LocalDate.parse(on),
                null,
                words);
    }

    /** Whom the requirements bind. */
    public Collection<String> getRoles() {
        return LawQuery.roles(law.current());
    }

    /** The classes to choose from. */
    public List<Choice> getRiskClasses() {
        return Arrays.stream(RiskClass.values())
                .map(value -> new Choice(value.word(), said(value)))
                .toList();
    }

    private static String said(RiskClass riskClass) {
        return switch (riskClass) {
            case ANNEX_III -> "High risk, Annex III";
            case ANNEX_I -> "High risk, product of Annex I";
            case GPAI -> "General-purpose model";
            case TRANSPARENCY -> "Transparency, Art. 50";
            case MINIMAL -> "Minimal";
        };
    }

    /** The points of Annex III to choose from. */
    public List<Choice> getPoints() {
        return law.current().annexEntries().stream()
                .map(entry -> new Choice(
                        entry.point(),
                        entry.point() + " "
                                + law.current()
                                        .title(entry, "de".equals(language) ? Language.DE : Language.EN)
                                        .area()))
                .toList();
    }

    public CatalogueVersion getVersion() {
        return law.version();
    }

    /** How many requirements the catalogue has. */
    public int getAll() {
        return law.current().requirements().size();
    }

    public List<RequirementLine> getLines() {
        return lines;
    }

    public boolean isNarrowed() {
        return !(role + riskClass + point + on + words).isBlank();
    }

    public Pager getPager() {
        return new Pager(
                "catalogue.xhtml",
                Map.of(
                        "role",
                        role,
                        "riskClass",
                        riskClass,
                        "point",
                        point,
                        "on",
                        on,
                        "q",
                        words,
                        "language",
                        language.equals("en") ? "" : language),
                page,
                ROWS,
                total,
                "requirement");
    }

    /** What is wrong with the filter, empty if nothing is. */
    public String getProblem() {
        return problem;
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role == null ? "" : role;
    }

    public String getRiskClass() {
        return riskClass;
    }

    public void setRiskClass(@Nullable String riskClass) {
        this.riskClass = riskClass == null ? "" : riskClass;
    }

    public String getPoint() {
        return point;
    }

    public void setPoint(@Nullable String point) {
        this.point = point == null ? "" : point;
    }

    public String getOn() {
        return on;
    }

    public void setOn(@Nullable String on) {
        this.on = on == null ? "" : on.strip();
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words.strip();
    }

    /** Of the titles: en or de. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null || language.isBlank() ? "en" : language;
    }

    public String getPage() {
        return Integer.toString(page);
    }

    public void setPage(@Nullable String page) {
        this.page = Pager.number(page);
    }

    /** A value of a filter with its label. */
    public record Choice(String value, String label) {}
}
