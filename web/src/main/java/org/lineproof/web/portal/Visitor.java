package org.lineproof.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantAdministration;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.access.Reach;

/** Who is looking at the page, for which organisation and in which role. */
@Named
@RequestScoped
public class Visitor {

    @Inject
    CurrentTenant current;

    @Inject
    TenantAdministration organisations;

    @Inject
    ReadingScope scope;

    private final Once<String> organisation = new Once<>(() -> current.entered()
            .flatMap(organisations::find)
            .map(Organisation::name)
            .orElse(""));

    /** False on pages that are shown before a login or without an organisation. */
    public boolean isKnown() {
        return current.entered().isPresent();
    }

    /** The name of the person's login. */
    public String getName() {
        return current.principal();
    }

    /** The organisation's name. */
    public String getOrganisation() {
        return organisation.get();
    }

    /** The person's roles in words, "compliance officer, auditor". */
    public String getRoles() {
        return held().map(PortalRole::words).collect(Collectors.joining(", "));
    }

    /** The rooms that are open to the person's roles, in the order of the navigation. */
    public List<Room> getRooms() {
        return Room.openTo(held().toList());
    }

    /** Whether the person may register AI systems and models. */
    public boolean isRegistrar() {
        return held().anyMatch(PortalRole::registers);
    }

    /** Whether the person may answer for the organisation. */
    public boolean isOfficer() {
        return held().anyMatch(PortalRole::answers);
    }

    /** Whether the person may request reports. */
    public boolean isReporter() {
        return held().anyMatch(PortalRole::reports);
    }

    /** Whether the person discloses decisions. */
    public boolean isDiscloser() {
        return held().anyMatch(role -> role == PortalRole.COMPLIANCE_OFFICER);
    }

    /** Whether the person waits for access: an auditor to whom nothing is granted at this moment. */
    public boolean isWaiting() {
        return isKnown() && scope.isLimited() && scope.reach().equals(new Reach(false, Set.of()));
    }

    /** Whether the person exercises human oversight. */
    public boolean isReviewer() {
        return held().anyMatch(role -> role == PortalRole.REVIEWER);
    }

    private Stream<PortalRole> held() {
        return Stream.of(PortalRole.values()).filter(role -> current.hasRole(role.realmName()));
    }
}
