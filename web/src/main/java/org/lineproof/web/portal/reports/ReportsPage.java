package org.lineproof.web.portal.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.ReportIssuance;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Once;
import org.lineproof.web.portal.Refusals;

/** The form in which a report is requested. */
@Named
@RequestScoped
public class ReportsPage {

    private static final String THIS = "/reports.xhtml?faces-redirect=true";

    @Inject
    AiSystemRegistry registry;

    @Inject
    ReportIssuance issuance;

    private String system = "";
    private String definition = "R01";
    private String recipient = "";
    private String legalBasis = "";
    private String purpose = "";
    private @Nullable LocalDate answerBy;
    private String language = Language.EN.code();
    private LocalDate first = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
    private LocalDate last = LocalDate.now(ZoneOffset.UTC);
    private final Once<List<AiSystem>> systems = new Once<>(() -> registry.all());

    /** Requests a report over whole days of UTC; the last day is part of it. */
    public @Nullable String request() {
        return Refusals.shownInForm(() -> {
            if (last.isBefore(first)) {
                throw Refusal.unprocessable("to", "lies before the first day; choose a later one");
            }
            issuance.request(new ReportRequest(
                            definition,
                            new SystemId(system),
                            first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                            last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                    .in(Language.of(language))
                    .within(new ReportScope(
                            null, new TreeSet<>(), recipient.strip(), legalBasis.strip(), purpose.strip(), answerBy)));
            return News.then(THIS, "Requested. " + definition + " is being made; its line below shows how far it is.");
        });
    }

    /** The reports to choose from: all but the explanation of a decision, which is requested where its receipt is shown. */
    public List<ReportDefinition> getChoices() {
        return issuance.offered(Language.EN).stream()
                .filter(report -> !report.id().equals(ReportRequest.EXPLANATION))
                .toList();
    }

    public List<AiSystem> getSystems() {
        return systems.get();
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    public String getDefinition() {
        return definition;
    }

    public void setDefinition(@Nullable String definition) {
        this.definition = definition == null ? "" : definition;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient == null ? "" : recipient;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(@Nullable String legalBasis) {
        this.legalBasis = legalBasis == null ? "" : legalBasis;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose == null ? "" : purpose;
    }

    /** Whether it is said for whom the report is, or until when. */
    public boolean isAddressed() {
        return answerBy != null || !(recipient + legalBasis + purpose).isBlank();
    }

    /** The last day on which whoever asked wants the answer, null for none. */
    public @Nullable LocalDate getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(@Nullable LocalDate answerBy) {
        this.answerBy = answerBy;
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
