package org.lineproof.registry.boundary.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.control.AiSystems;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.access.GrantStanding;
import org.lineproof.registry.entity.access.GrantStanding.Revocation;
import org.lineproof.registry.entity.access.GrantStanding.State;
import org.lineproof.registry.entity.access.NewGrant;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.GrantedAccess;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.access.AccessGrant;
import org.lineproof.tenancy.entity.access.AccessRevocation;
import org.lineproof.tenancy.entity.access.GrantRows;
import org.lineproof.tenancy.entity.access.Grantee;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;

/**
 * Where a compliance officer grants auditors what they may read, and takes it back. Each act is an entry of the log
 * {@code audit}, whose content says who may read, by whose word and why.
 */
@Stateless
@TenantScoped
public class AccessRegistry {

    private static final String GRANT = "access-grant";
    private static final String REVOCATION = "access-revocation";
    private static final String OFFICER = "compliance-officer";

    @Inject
    CurrentTenant tenant;

    @Inject
    ReadingScope scope;

    @Inject
    GrantedAccess granted;

    @Inject
    AiSystems systems;

    @Inject
    DeclarationLog log;

    @Inject
    SealedContents contents;

    @Inject
    LogReader reader;

    /**
     * Grants access; the very same again, while it holds, is the same grant.
     *
     * @throws Refusal (forbidden) to whoever is no compliance officer; (unprocessable) if the system is unknown, or the grant
     *     ended already or is for more than a year
     */
    public Registered<GrantStanding> grant(NewGrant order) {
        requireOfficer();
        order.requireTerm(granted.today());
        SystemId system = order.system();
        List<EntryReference> references =
                system == null ? List.of() : List.of(registered(system).reference());
        log.takeTurn("access/" + order.auditor());
        Optional<GrantStanding> same = standings(granted.holding(order.auditor())).stream()
                .filter(standing -> Objects.equals(standing.system(), system)
                        && standing.until().equals(order.until())
                        && order.reason().equals(standing.reason()))
                .findFirst();
        if (same.isPresent()) {
            return new Registered<>(same.get(), false);
        }
        UUID entry = log.append(GRANT, system, order.json(), references).entry();
        GrantRows rows = granted.add(entry, order.auditor(), system == null ? null : system.value(), order.until());
        return new Registered<>(standing(rows), true);
    }

    /**
     * Takes a grant back, from now on; taking it back again changes nothing.
     *
     * @throws Refusal (forbidden) to whoever is no compliance officer; (not found) if there is no such grant
     */
    public GrantStanding revoke(UUID id) {
        requireOfficer();
        log.takeTurn("access/" + id);
        GrantRows rows = granted.find(id).orElseThrow(() -> Refusal.notFound("there is no grant of this id"));
        if (rows.revocation() != null) {
            return standing(rows);
        }
        String system = rows.grant().system();
        EntryStanding given = reader.standing(id).orElseThrow();
        UUID entry = log.append(
                        REVOCATION,
                        system == null ? null : new SystemId(system),
                        JsonNodeFactory.instance.objectNode().put("grant", id.toString()),
                        List.of(new EntryReference(given.origin(), given.leafHash())))
                .entry();
        return standing(granted.revoke(rows, entry));
    }

    /** The newest first; an auditor sees those to the own account. */
    public Page<GrantStanding> list(PageRequest page) {
        Page<GrantRows> rows = granted.list(scope.isLimited() ? tenant.principal() : null, page);
        return new Page<>(standings(rows.items()), rows.total());
    }

    /** The grant of this id; an auditor finds those to the own account. */
    public Optional<GrantStanding> find(UUID id) {
        return granted.find(id)
                .map(this::standing)
                .filter(standing -> !scope.isLimited() || tenant.principal().equals(standing.auditor()));
    }

    private void requireOfficer() {
        if (!tenant.hasRole(OFFICER)) {
            throw Refusal.forbidden("access is granted and taken back by a compliance officer");
        }
    }

    private AiSystem registered(SystemId system) {
        return systems.find(system)
                .orElseThrow(() -> Refusal.unprocessable("system", "no system " + system + " is registered"));
    }

    private GrantStanding standing(GrantRows rows) {
        return standings(List.of(rows)).get(0);
    }

    private List<GrantStanding> standings(List<GrantRows> all) {
        Map<UUID, Content> kept = contents.open(all.stream()
                .flatMap(rows -> Stream.concat(
                        Stream.of(rows.grant().entry()),
                        Stream.ofNullable(rows.revocation()).map(AccessRevocation::entry)))
                .toList());
        return all.stream().map(rows -> standing(rows, kept)).toList();
    }

    private GrantStanding standing(GrantRows rows, Map<UUID, Content> kept) {
        AccessGrant grant = rows.grant();
        Grantee grantee = rows.grantee();
        AccessRevocation revocation = rows.revocation();
        String system = grant.system();
        Content content = kept.get(grant.entry());
        return new GrantStanding(
                grant.entry(),
                state(rows),
                system == null ? null : new SystemId(system),
                grant.lastDay(),
                grantee == null ? null : grantee.auditor(),
                member(content, "reason"),
                grant.grantedAt(),
                member(content, "declaredBy"),
                revocation == null
                        ? null
                        : new Revocation(
                                revocation.revokedAt(),
                                revocation.entry(),
                                member(kept.get(revocation.entry()), "declaredBy")));
    }

    private State state(GrantRows rows) {
        if (rows.revocation() != null) {
            return State.REVOKED;
        }
        return rows.holdsOn(granted.today()) ? State.GRANTED : State.ENDED;
    }

    private static @Nullable String member(@Nullable Content content, String name) {
        return Optional.ofNullable(content)
                .flatMap(kept -> kept.disclosure(name))
                .map(disclosure -> disclosure.value().asText())
                .orElse(null);
    }
}
