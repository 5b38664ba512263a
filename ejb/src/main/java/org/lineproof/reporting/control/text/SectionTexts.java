package org.lineproof.reporting.control.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.text.SectionPlace;
import org.lineproof.reporting.entity.text.SectionText;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.Turns;

/** The versions of the current tenant's texts, without their words. */
@ApplicationScoped
public class SectionTexts {
    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    Turns turns;

    /** All versions of a section, in every language, the newest first. */
    public List<SectionText> of(SectionPlace place) {
        return entityManager
                .createQuery(
                        "from SectionText where tenantId = :tenant and systemId = :system and definition = :definition"
                                + " and section = :section order by writtenAt desc, version desc",
                        SectionText.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", place.system().value())
                .setParameter("definition", place.definition())
                .setParameter("section", place.section())
                .getResultList();
    }

    /** The newest version of each section that has one, by its number; one statement. */
    public List<SectionText> newest(SystemId system, String definition, Language language) {
        return entityManager
                .createQuery(
                        "from SectionText t where t.tenantId = :tenant and t.systemId = :system and t.definition ="
                            + " :definition and t.language = :language and t.version = (select max(o.version) from"
                            + " SectionText o where o.tenantId = :tenant and o.systemId = :system and o.definition ="
                            + " :definition and o.language = :language and o.section = t.section) order by t.section",
                        SectionText.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", system.value())
                .setParameter("definition", definition)
                .setParameter("language", language)
                .getResultList();
    }

    /** The number of the next version; until the transaction ends, nobody else gets one for this section. */
    public int next(SectionPlace place, Language language) {
        turns.take("section-text/" + place);
        return 1
                + of(place).stream()
                        .filter(text -> text.language() == language)
                        .mapToInt(SectionText::version)
                        .max()
                        .orElse(0);
    }

    /** @param entry its entry in the log {@code audit} */
    public SectionText add(UUID entry, SectionPlace place, Language language, int version) {
        SectionText text = new SectionText(
                entry,
                tenant.id(),
                place,
                language,
                version,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(text);
        return text;
    }
}
