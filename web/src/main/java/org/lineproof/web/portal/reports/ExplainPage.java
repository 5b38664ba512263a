package org.lineproof.web.portal.reports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.ReportIssuance;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Refusals;
import org.lineproof.web.portal.telling.FieldWords;

/** Requests the letter that explains one decision, in a language, with fields withheld. */
@Named
@RequestScoped
public class ExplainPage {
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Inject
    InferenceQuery inference;

    @Inject
    ReportIssuance issuance;

    private String id = "";
    private String language = Language.EN.code();
    private String recipient = "";
    private List<String> withheld = List.of();

    /**
     * Something to choose.
     *
     * @param name what is sent
     * @param words what to call it
     */
    public record Choice(String name, String words) {}

    /** Which receipt is meant has to be known before the form is read: it brings it back as the address did. */
    @PostConstruct
    void identify() {
        setId(Address.parameter("id"));
    }

    /** Answers that there is no such receipt. */
    public void load() {
        if (found().isEmpty()) {
            Absence.answer("no receipt has this id");
        }
    }

    /** Requests the letter; the list of reports shows how far it is. */
    public @Nullable String request() {
        return Refusals.shownInForm(() -> {
            ReceiptView receipt = found().orElseThrow();
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            issuance.request(new ReportRequest(
                    ReportRequest.EXPLANATION,
                    receipt.system(),
                    now.minus(A_YEAR),
                    now,
                    Language.of(language),
                    new ReportScope(receipt.id(), new TreeSet<>(withheld), recipient.strip(), "", ""),
                    ""));
            return News.then("/reports.xhtml?faces-redirect=true", "Requested. The letter is being made.");
        });
    }

    /** The fields that the receipt states, in its order. */
    public List<Choice> getFields() {
        return found().stream()
                .flatMap(receipt -> Arrays.stream(ReceiptField.values())
                        .map(ReceiptField::field)
                        .filter(receipt.fields()::has))
                .map(name -> new Choice(name, FieldWords.name(name)))
                .toList();
    }

    public List<Choice> getLanguages() {
        return List.of(new Choice(Language.EN.code(), "English"), new Choice(Language.DE.code(), "German"));
    }

    private Optional<ReceiptView> found() {
        return Absence.identifier(id).flatMap(inference::receipt);
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? Language.EN.code() : language;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient == null ? "" : recipient;
    }

    public List<String> getWithheld() {
        return withheld;
    }

    public void setWithheld(@Nullable List<String> withheld) {
        this.withheld = withheld == null ? List.of() : List.copyOf(withheld);
    }
}
