package org.lineproof.web.portal.law;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.answer.AnswerRegistry;
import org.lineproof.assurance.entity.answer.AttachedDocument;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Once;
import org.lineproof.web.portal.Refusals;

/** The form in which a requirement is answered that no check computes. */
@Named
@RequestScoped
public class AnswerForm {

    @Inject
    AnswerRegistry registry;

    @Inject
    AiSystemRegistry systems;

    @Inject
    RequirementCatalogue law;

    private String requirement = "";
    private String system = "";
    private String stance = "";
    private String text = "";
    private String validFrom = LocalDate.now(ZoneOffset.UTC).toString();
    private String validUntil = "";
    private @Nullable Part document;
    private final Once<List<AiSystem>> systemsKnown = new Once<>(() -> systems.all());

    /** Which requirement is meant has to be known before the form is read, and after it was refused: the form brings it back. */
    @PostConstruct
    void identify() {
        setRequirement(Address.parameter("requirement"));
    }

    /** Answers that there is no such requirement. */
    public void load() {
        if (law.current().find(requirement).isEmpty()) {
            Absence.answer("the catalogue has no such requirement");
        }
    }

    /** Keeps the document and records the answer; what is refused stays in the form with the reason at its field. */
    public @Nullable String record() {
        return Refusals.shownInForm(() -> {
            AttachedDocument kept = attached();
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("requirement", requirement)
                    .put("stance", stance)
                    .put("text", text.strip())
                    .put("document", kept.digest().value())
                    .put("validFrom", validFrom.strip())
                    .put("validUntil", validUntil.strip());
            registry.record(new SystemId(system), body);
            return News.then(
                    "/requirement.xhtml?faces-redirect=true&id="
                            + URLEncoder.encode(requirement, StandardCharsets.UTF_8),
                    "The answer is recorded, with its document.");
        });
    }

    private AttachedDocument attached() {
        Part sent = document;
        if (sent == null || sent.getSize() == 0) {
            throw Refusal.unprocessable("document", "is missing; choose the document that shows it");
        }
        if (sent.getSize() > AttachedDocument.MAX_BYTES) {
            throw Refusal.unprocessable("document", "has more than 10 MB; attach a smaller one");
        }
        try (InputStream in = sent.getInputStream()) {
            return registry.attach(
                    Objects.requireNonNullElse(sent.getContentType(), "application/octet-stream"), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is answered, for the heading; the id where the catalogue has no such requirement. */
    public String getTitle() {
        return law.current().find(requirement).map(Requirement::title).orElse(requirement);
    }

    /** The systems to choose from. */
    public List<AiSystem> getSystems() {
        return systemsKnown.get();
    }

    public String getRequirement() {
        return requirement;
    }

    public void setRequirement(@Nullable String requirement) {
        this.requirement = requirement == null ? "" : requirement;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    public String getStance() {
        return stance;
    }

    public void setStance(@Nullable String stance) {
        this.stance = stance == null ? "" : stance;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable String validFrom) {
        this.validFrom = validFrom == null ? "" : validFrom;
    }

    public String getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable String validUntil) {
        this.validUntil = validUntil == null ? "" : validUntil;
    }

    public @Nullable Part getDocument() {
        return document;
    }

    public void setDocument(@Nullable Part document) {
        this.document = document;
    }
}
