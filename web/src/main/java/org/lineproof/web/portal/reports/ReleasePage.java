package org.lineproof.web.portal.reports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.IssuedReportQuery;
import org.lineproof.reporting.boundary.ReportIssuance;
import org.lineproof.reporting.boundary.release.ReportRelease;
import org.lineproof.reporting.boundary.seal.ReportSeals;
import org.lineproof.reporting.entity.release.DraftFile;
import org.lineproof.reporting.entity.release.ReleaseDecision;
import org.lineproof.reporting.entity.release.ReleaseDecision.Choice;
import org.lineproof.reporting.entity.seal.ArchiveStanding;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Refusals;

/** Shows a second person what is to be released, and takes the decision. */
@Named
@RequestScoped
public class ReleasePage {

    @Inject
    IssuedReportQuery issued;

    @Inject
    ReportIssuance issuance;

    @Inject
    ReportRelease releases;

    @Inject
    ReportSeals seals;

    private String id = "";
    private String reason = "";
    private @Nullable ReportLine line;
    private @Nullable ArchiveStanding archive;

    /** Which report is meant has to be known before the form is read: the form brings it back as the address did. */
    @PostConstruct
    void identify() {
        setId(Address.parameter("id"));
    }

    /** Answers that there is no such report, or that it is not done. */
    public void load() {
        if (found().isEmpty()) {
            Absence.answer("no finished report has this id");
        }
    }

    /** Releases it, or tries again to seal it. */
    public @Nullable String release() {
        return decide(Choice.RELEASE);
    }

    /** Declines it with the reason in the form. */
    public @Nullable String decline() {
        return decide(Choice.DECLINE);
    }

    /** Renews the archive time stamps and shows the page again. */
    public @Nullable String renew() {
        return Refusals.shownInForm(() -> {
            seals.renew(getLine().id());
            return "/release.xhtml?faces-redirect=true&id=" + getLine().id();
        });
    }

    /** How the archive time stamps stand; null unless the report is sealed. */
    public @Nullable ArchiveStanding getArchive() {
        if (archive == null && getLine().sealed()) {
            archive = seals.standing(getLine().id()).orElse(null);
        }
        return archive;
    }

    private @Nullable String decide(Choice choice) {
        return Refusals.shownInForm(() -> {
            releases.decide(getLine().id(), new ReleaseDecision(choice, reason.isBlank() ? null : reason.strip()));
            return News.then(
                    "/reports.xhtml?faces-redirect=true",
                    choice == Choice.RELEASE
                            ? "Released. It is being sealed; the sealed files appear at its line."
                            : "Declined. It stays a draft for the house.");
        });
    }

    /** The report, as the list shows it. */
    public ReportLine getLine() {
        return found().orElseThrow();
    }

    /** The files with their digests. */
    public List<DraftFile> getFiles() {
        return releases.drafts(getLine().id());
    }

    /** What the file is called in the list of reports. */
    public String name(DraftFile file) {
        return OtherFormat.name(file.format());
    }

    private Optional<ReportLine> found() {
        if (line == null) {
            Optional<UUID> known = Absence.identifier(id);
            line = known.flatMap(issued::standing)
                    .flatMap(standing -> releases.standing(standing.id())
                            .map(release -> new ReportLine(
                                    standing, name(standing.request().definition()), release)))
                    .orElse(null);
        }
        return Optional.ofNullable(line);
    }

    private String name(String definition) {
        return issuance.offered(Language.EN).stream()
                .filter(report -> report.id().equals(definition))
                .map(ReportDefinition::name)
                .findFirst()
                .orElse("Report");
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
