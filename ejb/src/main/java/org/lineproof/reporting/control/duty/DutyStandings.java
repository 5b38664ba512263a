package org.lineproof.reporting.control.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.registry.entity.OperatorRole;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.record.LogPin;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.requirements.entity.AnnexEntry;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Duty;
import org.lineproof.requirements.entity.Requirement;

/** Every requirement of the catalogue with whether it binds, on the day of the cut, and what stands for it. */
public final class DutyStandings {
    private static final String CONTROLLER = "controller";

    private final Catalogue catalogue;
    private final Evaluation evaluation;
    private final boolean roleDeclared;
    private final Set<String> declaredRoles;
    private final Set<String> roles;
    private final @Nullable AnnexEntry use;
    private final LocalDate on;
    private final Map<String, Duty> duties;

    public DutyStandings(ReportInput input) {
        this.catalogue = input.catalogue();
        this.evaluation = input.evaluation();
        this.roleDeclared = input.declaration().text("role") != null;
        this.declaredRoles = declared(input.declaration().text("role"));
        this.roles = new TreeSet<>(declaredRoles);
        if (roles.contains("deployer")
                || !input.declarations().practices("processing").isEmpty()) {
            roles.add(CONTROLLER);
        }
        this.use = Optional.ofNullable(input.declaration().text("annexIII"))
                .flatMap(catalogue::annexEntry)
                .orElse(null);
        this.on = input.cut().pins().stream()
                .map(LogPin::publishedAt)
                .max(Comparator.naturalOrder())
                .map(DutyStandings::day)
                .orElseThrow();
        this.duties = catalogue.duties(roles, use == null ? null : use.point(), on).stream()
                .flatMap(article -> article.duties().stream())
                .collect(Collectors.toMap(duty -> duty.requirement().id(), Function.identity()));
    }

    /** The day that the cut speaks of, in UTC. */
    public LocalDate on() {
        return on;
    }

    /** Whether a role is declared that can be read. */
    public boolean isRoleDeclared() {
        return roleDeclared;
    }

    /** Whether a point of Annex III is declared, one that the catalogue has. */
    boolean isUseDeclared() {
        return use != null;
    }

    /** The roles that are declared: provider, deployer, or both as long as none can be read. */
    public Set<String> declaredRoles() {
        return new TreeSet<>(declaredRoles);
    }

    /** All requirements, in the order of the law. */
    public List<DutyStanding> all() {
        return catalogue.requirements().stream().map(this::of).toList();
    }

    /** @throws IllegalArgumentException if the catalogue has no such requirement */
    public DutyStanding of(String requirement) {
        return of(catalogue.requirement(requirement));
    }

    private DutyStanding of(Requirement requirement) {
        Duty duty = duties.get(requirement.id());
        if (duty == null) {
            return new DutyStanding(requirement, whyNot(requirement), null, Support.NOT_APPLICABLE, List.of());
        }
        Reach reach =
                requirement.binds().stream().anyMatch(declaredRoles::contains) ? Reach.BINDS : Reach.BINDS_CONTROLLER;
        List<Finding> computed = evaluation.computed(requirement.id());
        if (!computed.isEmpty()) {
            return new DutyStanding(requirement, reach, duty, Support.COMPUTED, computed);
        }
        return evaluation
                .answered(requirement.id())
                .map(answer -> new DutyStanding(requirement, reach, duty, Support.DECLARED, List.of(answer)))
                .orElseGet(() -> new DutyStanding(requirement, reach, duty, Support.NOTHING, List.of()));
    }

    private Reach whyNot(Requirement requirement) {
        if (requirement.binds().stream().noneMatch(roles::contains)) {
            return Reach.OTHER_ROLE;
        }
        return use != null && !use.asksFor(requirement) ? Reach.OTHER_USE : Reach.OTHER_CLASS;
    }

    private static Set<String> declared(@Nullable String word) {
        OperatorRole role = word == null ? OperatorRole.BOTH : OperatorRole.of(word);
        Set<String> declared = new TreeSet<>();
        if (role.isProvider()) {
            declared.add("provider");
        }
        if (role.isDeployer()) {
            declared.add("deployer");
        }
        return declared;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
