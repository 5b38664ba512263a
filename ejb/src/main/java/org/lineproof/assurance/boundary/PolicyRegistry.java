package org.lineproof.assurance.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.lineproof.assurance.control.Checks;
import org.lineproof.assurance.control.policy.Policies;
import org.lineproof.assurance.entity.policy.Policy;
import org.lineproof.assurance.entity.policy.RecordedPolicy;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;

/** How grave the organisation takes each check. Every version is an entry of the log {@code audit}, and so in every cut. */
@Stateless
@TenantScoped
public class PolicyRegistry {

    @Inject
    Policies policies;

    @Inject
    AdministrationLog log;

    /**
     * Puts a policy in the place of the one before, from the next cut on that holds its entry.
     *
     * @throws Refusal (unprocessable) if it names a check that there is not; (conflict) if the version was used before
     */
    public RecordedPolicy record(Policy policy) {
        for (String check : policy.levels().keySet()) {
            if (Checks.questions().stream().noneMatch(question -> question.id().equals(check))) {
                throw Refusal.unprocessable("levels." + check, "there is no such check");
            }
        }
        if (policies.all().stream()
                .anyMatch(earlier -> earlier.policy().version().equals(policy.version()))) {
            throw Refusal.conflict("version", "was used before; a policy is never changed: give it a new name");
        }
        return policies.add(policy, log.append(Policy.ENTRY_TYPE, null, policy.json(), List.of()));
    }

    /** All versions, the newest first; empty as long as the shipped one holds. */
    public List<RecordedPolicy> all() {
        return policies.all();
    }
}
