package org.lineproof.web.portal.practices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.boundary.PracticeRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.practice.PracticeKind;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Once;
import org.lineproof.web.portal.Refusals;

/** The form in which something is laid down about a system; its fields are the members of the kind. */
@Named
@RequestScoped
public class PracticeForm {

    @Inject
    AiSystemRegistry systems;

    @Inject
    ModelRegistry models;

    @Inject
    PracticeRegistry registry;

    private String system = "";
    private @Nullable PracticeKind kind;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Object[]> events = new HashMap<>();
    private final Once<Optional<AiSystem>> registered = new Once<>(() -> systems.all().stream()
            .filter(known -> known.id().value().equals(system))
            .findFirst());

    /** System and kind make the fields, so they have to be known before the form is built; it brings them back. */
    @PostConstruct
    void identify() {
        setSystem(Address.parameter("system"));
        setKind(Address.parameter("kind"));
    }

    /** Answers that there is no such system or kind. */
    public void load() {
        if (kind == null || registered.get().isEmpty()) {
            Absence.answer("there is no such system or kind of practice");
        }
    }

    /** Records what was entered; what is refused stays in the form with the reason at its field. */
    public @Nullable String record() {
        return Refusals.shownInForm(() -> {
            ObjectNode body = Entered.body(known(), values, events);
            registry.record(Entered.practice(new SystemId(system), body));
            return News.then(
                    "/practices.xhtml?faces-redirect=true&system=" + URLEncoder.encode(system, StandardCharsets.UTF_8),
                    getTitle() + ": recorded in the log audit. Checks and reports see it once its entry is published.");
        });
    }

    private PracticeKind known() {
        if (kind == null) {
            throw new IllegalStateException("the form was shown without a kind");
        }
        return kind;
    }

    /** The fields of the kind; none if there is no such kind. */
    public List<FieldLine> getFields() {
        PracticeKind chosen = kind;
        return chosen == null
                ? List.of()
                : chosen.fields().stream()
                        .map(field -> new FieldLine(chosen, field))
                        .toList();
    }

    public List<FieldLine.Choice> getEventKinds() {
        return FieldLine.eventKinds();
    }

    /** The registered model versions of the system. */
    public List<FieldLine.Choice> getModels() {
        return registered.get().stream()
                .flatMap(known -> models.of(known.id()).stream())
                .map(model -> new FieldLine.Choice(model.digest().value(), model.label()))
                .toList();
    }

    public String getTitle() {
        return kind == null ? "" : PracticeWords.title(kind);
    }

    public String getAbout() {
        return kind == null ? "" : PracticeWords.about(kind);
    }

    /** Name of the system. */
    public String getName() {
        return registered.get().map(known -> known.declaration().name()).orElse(system);
    }

    /** What was entered, by the name of the field. */
    public Map<String, String> getValues() {
        return values;
    }

    /** The kinds of events that were chosen, by the name of the field. */
    public Map<String, Object[]> getEvents() {
        return events;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    public String getKind() {
        return kind == null ? "" : kind.word();
    }

    /** What is no kind is none. */
    public void setKind(@Nullable String kind) {
        this.kind = List.of(PracticeKind.values()).stream()
                .filter(known -> known.word().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
