package org.lineproof.web.portal.disclosures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.reporting.boundary.disclosure.DisclosureDesk;
import org.lineproof.reporting.entity.disclosure.DisclosureOrder;
import org.lineproof.reporting.entity.disclosure.NewDisclosure;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Once;
import org.lineproof.web.portal.Refusals;
import org.lineproof.web.portal.telling.FieldWords;
import org.lineproof.web.sso.PortalLogin;

/** Discloses one decision, lists to whom it was disclosed, and takes a disclosure back. */
@Named
@RequestScoped
public class DisclosePage {

    @Inject
    InferenceQuery inference;

    @Inject
    DisclosureDesk desk;

    @Inject
    PortalLogin portal;

    private String id = "";
    private String withdrawing = "";
    private String recipient = "";
    private String reason = "";
    private long days = DisclosureOrder.USUAL_LIFE.toDays();
    private List<String> fields = List.of();
    private String link = "";
    private @Nullable ReceiptView receipt;
    private final Once<List<DisclosureLine>> lines = new Once<>(
            () -> desk.list(receipt().id()).stream().map(DisclosureLine::new).toList());

    /**
     * A field that can be shown.
     *
     * @param name in the receipt
     * @param words what to call it
     */
    public record Choice(String name, String words) {}

    /**
     * Which receipt is meant has to be known before a form is read, earlier than view parameters are: the forms bring it
     * back as the address did.
     */
    @PostConstruct
    void identify() {
        setId(Address.parameter("id"));
        setWithdrawing(Address.parameter("withdraw"));
    }

    /** Answers that there is no such receipt, or proposes the usual fields. */
    public void load() {
        if (found().isEmpty()) {
            Absence.answer("no receipt has this id");
            return;
        }
        fields = desk.usual(receipt()).stream().map(ReceiptField::field).toList();
    }

    /** Discloses; the page then shows the link, this once. */
    public void disclose() {
        String made = Refusals.shownInForm(() -> address(desk.disclose(
                receipt().id(),
                new DisclosureOrder(
                        recipient.strip(),
                        reason.strip(),
                        DisclosureOrder.fields(fields),
                        Instant.now().plus(Duration.ofDays(days))))));
        if (made != null) {
            lines.forget();
            link = made;
        }
    }

    private String address(NewDisclosure made) {
        return portal.getStart() + "disclosed.xhtml?token=" + made.token().text();
    }

    /** Takes back the disclosure that was asked about. */
    public @Nullable String withdraw() {
        return Refusals.shownInForm(() -> {
            Absence.identifier(withdrawing)
                    .ifPresent(disclosure -> desk.withdraw(receipt().id(), disclosure));
            return News.then(
                    "/disclose.xhtml?faces-redirect=true&id=" + receipt().id(),
                    "Withdrawn. Its link opens nothing any more.");
        });
    }

    /** The fields that the receipt states, in its order. */
    public List<Choice> getChoices() {
        ObjectNode stated = receipt().fields();
        return List.of(ReceiptField.values()).stream()
                .map(ReceiptField::field)
                .filter(stated::has)
                .map(name -> new Choice(name, FieldWords.name(name)))
                .toList();
    }

    /** To whom it was disclosed, the newest first. */
    public List<DisclosureLine> getLines() {
        return lines.get();
    }

    /** The disclosure that is to be withdrawn, null while none is asked about. */
    public @Nullable DisclosureLine getAsked() {
        return getLines().stream()
                .filter(line -> line.open() && line.id().toString().equals(withdrawing))
                .findFirst()
                .orElse(null);
    }

    /** The decision's id, empty after an erasure. */
    public String getDecision() {
        return receipt().fields().path(ReceiptField.DECISION_ID.field()).asText("");
    }

    public boolean isErased() {
        return receipt().erased();
    }

    /** The link of the disclosure that was just made, empty otherwise. */
    public String getLink() {
        return link;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getWithdrawing() {
        return withdrawing;
    }

    public void setWithdrawing(@Nullable String withdrawing) {
        this.withdrawing = withdrawing == null ? "" : withdrawing;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient == null ? "" : recipient;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public long getDays() {
        return days;
    }

    public void setDays(long days) {
        this.days = days;
    }

    public List<String> getFields() {
        return fields;
    }

    public void setFields(@Nullable List<String> fields) {
        this.fields = fields == null ? List.of() : List.copyOf(fields);
    }

    private Optional<ReceiptView> found() {
        if (receipt == null) {
            Optional<UUID> wanted = Absence.identifier(id);
            receipt = wanted.flatMap(inference::receipt).orElse(null);
        }
        return Optional.ofNullable(receipt);
    }

    private ReceiptView receipt() {
        return Objects.requireNonNull(found().orElse(null), "the page was not loaded");
    }
}
