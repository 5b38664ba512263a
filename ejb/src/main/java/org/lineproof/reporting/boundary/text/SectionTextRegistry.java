package org.lineproof.reporting.boundary.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.control.text.SectionTexts;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.text.NewText;
import org.lineproof.reporting.entity.text.SectionPlace;
import org.lineproof.reporting.entity.text.SectionText;
import org.lineproof.reporting.entity.text.WrittenText;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.entity.Acknowledgement;

/** What people write for sections of reports. Each version is an entry of the log {@code audit}; the newest counts. */
@Stateless
@TenantScoped
public class SectionTextRegistry {
    private static final List<String> WRITERS = List.of("compliance-officer", "admin");
    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    CurrentTenant tenant;

    @Inject
    AiSystemRegistry systems;

    @Inject
    RequirementCatalogue catalogue;

    @Inject
    AdministrationLog log;

    @Inject
    SealedContents contents;

    @Inject
    SectionTexts texts;

    @Inject
    ReportWork work;

    @Inject
    ReadingScope scope;

    /**
     * Records the next version; those before it stay as the history.
     *
     * @throws Refusal (not found) if there is no such system or section; (forbidden) to whoever may not write
     */
    public WrittenText write(SectionPlace place, NewText text) {
        AiSystem system = required(place);
        String role = WRITERS.stream()
                .filter(tenant::hasRole)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("texts are written by a compliance officer or an administrator"));
        int version = texts.next(place, text.language());
        ObjectNode members = JsonNodeFactory.instance
                .objectNode()
                .put("definition", place.definition())
                .put("section", place.section())
                .put("language", text.language().code())
                .put("version", version)
                .put("role", role)
                .put("text", text.text());
        Acknowledgement logged =
                log.append(SectionText.ENTRY_TYPE, place.system(), members, List.of(system.reference()));
        SectionText written = texts.add(logged.entry(), place, text.language(), version);
        return new WrittenText(
                logged.entry(),
                place,
                text.language(),
                version,
                written.writtenAt(),
                text.text(),
                tenant.principal(),
                role);
    }

    /**
     * The newest version in a language, also if its words were erased.
     *
     * @throws Refusal (not found) if there is no such system or section
     */
    public Optional<WrittenText> current(SectionPlace place, Language language) {
        return history(place).stream()
                .filter(text -> text.language() == language)
                .findFirst();
    }

    /**
     * The newest version of each section of a report in a language, by the sections' numbers; those without a text are left
     * out. As many statements for many sections as for one.
     *
     * @throws Refusal (not found) if there is no such system or definition
     */
    public Map<Integer, WrittenText> current(SystemId system, String definition, Language language) {
        required(new SectionPlace(system, definition, 1));
        return opened(texts.newest(system, definition, language)).stream()
                .collect(Collectors.toMap(text -> text.place().section(), Function.identity()));
    }

    /**
     * All versions in every language, the newest first.
     *
     * @throws Refusal (not found) if there is no such system or section
     */
    public List<WrittenText> history(SectionPlace place) {
        required(place);
        return opened(texts.of(place));
    }

    private List<WrittenText> opened(List<SectionText> written) {
        Map<UUID, Content> kept =
                contents.open(written.stream().map(SectionText::entry).toList());
        return written.stream()
                .map(text -> opened(text, kept.get(text.entry())))
                .toList();
    }

    /**
     * What a report would say as of the newest checkpoints, over the year before now; nothing is stored.
     *
     * @return empty as long as the registration of the system is not published, and for a report that is about one decision
     * @throws Refusal (not found) if there is no such system or definition; (unprocessable) if an entry was altered so that it
     *     cannot be read
     */
    public Optional<ReportRecord> draft(SystemId system, String definition, Language language) {
        required(new SectionPlace(system, definition, 1));
        if (definition.equals(ReportRequest.EXPLANATION)) {
            return Optional.empty();
        }
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        return scope.asOwnWork(
                () -> work.draft(new ReportRequest(definition, system, now.minus(YEAR), now).in(language)));
    }

    private static WrittenText opened(SectionText text, @Nullable Content content) {
        return new WrittenText(
                text.entry(),
                text.place(),
                text.language(),
                text.version(),
                text.writtenAt(),
                member(content, "text"),
                member(content, "declaredBy"),
                member(content, "role"));
    }

    private static @Nullable String member(@Nullable Content content, String name) {
        return Optional.ofNullable(content)
                .flatMap(kept -> kept.disclosure(name))
                .map(disclosure -> disclosure.value().asText())
                .orElse(null);
    }

    private AiSystem required(SectionPlace place) {
        boolean known = catalogue.report(place.definition()).stream()
                .flatMap(report -> report.sections().stream())
                .anyMatch(section -> section.number() == place.section());
        if (!known) {
            throw Refusal.notFound(
                    "no report " + place.definition() + " with a section " + place.section() + " is in the catalogue");
        }
        return systems.find(place.system())
                .orElseThrow(() -> Refusal.notFound("no system " + place.system() + " is registered"));
    }
}
