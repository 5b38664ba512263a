package org.lineproof.oversight.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.lineproof.oversight.control.Acts;
import org.lineproof.oversight.entity.RecordedAct;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;

/** Reads what people did about decisions. */
@Stateless
@TenantScoped
public class OversightQuery {

    @Inject
    Acts acts;

    @Inject
    ReadingScope scope;

    /** The acts on a decision, in the order they were recorded. */
    public List<RecordedAct> ofDecision(String decisionId) {
        return acts.ofDecision(decisionId).stream()
                .filter(act -> scope.sees(act.system().value()))
                .toList();
    }

    /** The acts on decisions of a system, the newest first; at most 1,000. */
    public List<RecordedAct> of(SystemId system) {
        return scope.sees(system.value()) ? acts.of(system) : List.of();
    }
}
