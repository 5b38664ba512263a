package org.lineproof.web.portal.reports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.IssuedReportQuery;
import org.lineproof.reporting.boundary.ReportIssuance;
import org.lineproof.reporting.boundary.release.ReportRelease;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.release.ReleaseStanding;
import org.lineproof.reporting.entity.search.ReportFilter;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Once;
import org.lineproof.web.portal.Refusals;
import org.lineproof.web.portal.wording.Pager;

/** The reports that were requested, the newest first, one page of them; filter and page are in the address. */
@Named
@RequestScoped
public class ReportList {
    private static final int ROWS = 20;

    @Inject
    ReportIssuance issuance;

    @Inject
    IssuedReportQuery issued;

    @Inject
    ReportRelease releases;

    private String system = "";
    private String definition = "";
    private int page = 1;
    private final Once<List<ReportDefinition>> definitions = new Once<>(() -> issuance.offered(Language.EN));
    private final Once<Page<ReportStanding>> found = new Once<>(this::read);
    private final Once<List<ReportLine>> lines = new Once<>(this::tell);

    /** The form that watches the list brings back which part of it is shown. */
    @PostConstruct
    void identify() {
        system = given("system");
        definition = given("definition");
        page = Pager.number(Address.parameter("page"));
    }

    private static String given(String name) {
        String text = Address.parameter(name);
        return text == null ? "" : text.strip();
    }

    /** What no system or definition can be called fits no report. */
    private Page<ReportStanding> read() {
        try {
            ReportFilter filter = new ReportFilter(
                    system.isEmpty() ? null : new SystemId(system), definition.isEmpty() ? null : definition);
            return issued.list(filter, new PageRequest((page - 1) * ROWS, ROWS));
        } catch (IllegalArgumentException e) {
            return new Page<>(List.of(), 0);
        }
    }

    private List<ReportLine> tell() {
        Map<String, String> names =
                definitions.get().stream().collect(Collectors.toMap(ReportDefinition::id, ReportDefinition::name));
        List<ReportStanding> standings = found.get().items();
        Map<UUID, ReleaseStanding> released = releases.standings(standings);
        return standings.stream()
                .map(standing -> new ReportLine(
                        standing,
                        names.getOrDefault(standing.request().definition(), "Report"),
                        released.get(standing.id())))
                .toList();
    }

    /** Stops a report that is being made. */
    public @Nullable String cancel(UUID id) {
        return Refusals.shownInForm(() -> {
            issuance.cancel(id);
            return News.then(
                    "/" + getPager().at(page) + "&faces-redirect=true",
                    "Cancelled. It can be requested again at any time.");
        });
    }

    public List<ReportLine> getLines() {
        return lines.get();
    }

    /** All definitions, to choose one from. */
    public List<ReportDefinition> getDefinitions() {
        return definitions.get();
    }

    /** Whether the list is narrowed, so that an empty one does not mean that nothing was requested. */
    public boolean isNarrowed() {
        return !(system + definition).isEmpty();
    }

    public Pager getPager() {
        return new Pager(
                "reports.xhtml",
                Map.of("system", system, "definition", definition),
                page,
                ROWS,
                found.get().total(),
                "report");
    }

    /** Whether nothing is being made or sealed now, so that there is nothing to watch. */
    public boolean isQuiet() {
        return getLines().stream().noneMatch(ReportLine::moving);
    }

    /** The command that checks the newest bundle of the page without us; empty if none is ready. */
    public String getCommand() {
        return getLines().stream()
                .filter(ReportLine::ready)
                .findFirst()
                .map(newest -> "java -jar lineproof-verify.jar --pins pins.json " + newest.bundle())
                .orElse("");
    }

    public String getSystem() {
        return system;
    }

    public String getDefinition() {
        return definition;
    }

    public int getPage() {
        return page;
    }
}
