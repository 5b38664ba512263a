package org.lineproof.tenancy.boundary.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.control.access.AccessGrants;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.tenancy.entity.access.GrantRows;
import org.lineproof.tenancy.entity.access.Reach;

/** The rows of grants. Who may give one, and that it is logged, is the business of whoever adds them. */
@Stateless
@TenantScoped
public class GrantedAccess {

    @Inject
    AccessGrants grants;

    private final InstantSource clock = InstantSource.system();

    /** What this auditor may read now: all that grants which hold today add up to. */
    public Reach reach(String auditor) {
        List<GrantRows> holding = grants.holding(auditor, today());
        boolean whole = holding.stream().anyMatch(rows -> rows.grant().system() == null);
        return new Reach(
                whole,
                holding.stream()
                        .flatMap(rows -> Stream.ofNullable(rows.grant().system()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Grants to this auditor that hold today, the newest first. */
    public List<GrantRows> holding(String auditor) {
        return grants.holding(auditor, today());
    }

    public Optional<GrantRows> find(UUID grant) {
        return grants.find(grant);
    }

    /**
     * The newest first.
     *
     * @param auditor only those to this one, null for all
     */
    public Page<GrantRows> list(@Nullable String auditor, PageRequest page) {
        return grants.list(auditor, page);
    }

    /**
     * Adds the rows of a grant, in the transaction that logs it.
     *
     * @param system id of a registered AI system, null for the whole organisation
     * @param lastDay today or at most a year later, in UTC; the database refuses another one
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public GrantRows add(UUID entry, String auditor, @Nullable String system, LocalDate lastDay) {
        return grants.add(entry, auditor, system, lastDay, now());
    }

    /** Takes a grant back, in the transaction that logs it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public GrantRows revoke(GrantRows rows, UUID entry) {
        return grants.revoke(rows, entry, now());
    }

    /** The day of UTC that decides what holds. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant();
    }
}
