package org.lineproof.web.portal.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.IssuedReportQuery;
import org.lineproof.reporting.boundary.ReportIssuance;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.web.portal.Refusals;

/** The form for a report and the list of those that were requested. */
@Named
@RequestScoped
public class ReportsPage {

    @Inject
    AiSystemRegistry registry;

    @Inject
    ReportIssuance issuance;

    @Inject
    IssuedReportQuery issued;

    private String system = "";
    private String language = Language.EN.code();
    private LocalDate first = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
    private LocalDate last = LocalDate.now(ZoneOffset.UTC);
    private @Nullable List<ReportLine> lines;

    /** Requests the record-keeping report over whole days of UTC; the last day is part of it. */
    public @Nullable String request() {
        return Refusals.shownInForm(() -> {
            issuance.request(new ReportRequest(
                            "R01",
                            new SystemId(system),
                            first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                            last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                    .in(Language.of(language)));
            return "/reports.xhtml?faces-redirect=true";
        });
    }

    /** Stops a report that is being made. */
    public @Nullable String cancel(UUID id) {
        return Refusals.shownInForm(() -> {
            issuance.cancel(id);
            return "/reports.xhtml?faces-redirect=true";
        });
    }

    /** The newest requests first. */
    public List<ReportLine> getLines() {
        if (lines == null) {
            lines = issued.list().stream().map(ReportLine::new).toList();
        }
        return lines;
    }

    /** Whether nothing is being made now, so that there is nothing to watch. */
    public boolean isQuiet() {
        return getLines().stream().noneMatch(ReportLine::running);
    }

    /** The newest report that is ready, for the command that checks it; null if none is. */
    public @Nullable ReportLine getNewestReady() {
        return getLines().stream().filter(ReportLine::ready).findFirst().orElse(null);
    }

    /** The command that checks the newest bundle without us. */
    public String getCommand() {
        ReportLine newest = getNewestReady();
        return newest == null ? "" : "java -jar lineproof-verify.jar --pins pins.json " + newest.bundle();
    }

    public List<AiSystem> getSystems() {
        return registry.all();
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? Language.EN.code() : language;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }
}
