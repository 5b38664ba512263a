package org.lineproof.registry.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.lineproof.registry.control.AiSystems;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.registry.control.Practices;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.practice.Practice;
import org.lineproof.registry.entity.practice.RecordedPractice;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;

/** What an organisation lays down about its AI systems: retention, metrics, notices and so on. */
@Stateless
@TenantScoped
public class PracticeRegistry {

    /** The type of the log entries. */
    public static final String ENTRY_TYPE = "practice";

    @Inject
    AiSystems systems;

    @Inject
    Practices practices;

    @Inject
    DeclarationLog log;

    @Inject
    ReadingScope scope;

    /**
     * Records a practice in the log {@code audit}. What was laid down before stays in the log and in the list.
     *
     * @throws Refusal (unprocessable) if the system is unknown
     */
    public RecordedPractice record(Practice practice) {
        AiSystem system = systems.find(practice.system())
                .orElseThrow(() -> Refusal.unprocessable(
                        "system", "no system " + practice.system() + " is registered; register it first"));
        return practices.add(
                practice, log.append(ENTRY_TYPE, practice.system(), practice.json(), List.of(system.reference())));
    }

    /** All practices of a system, the newest first. */
    public List<RecordedPractice> of(SystemId system) {
        return scope.sees(system.value()) ? practices.of(system) : List.of();
    }
}
