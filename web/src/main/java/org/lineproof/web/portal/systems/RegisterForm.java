package org.lineproof.web.portal.systems;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.AnnexPoint;
import org.lineproof.registry.entity.OperatorRole;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.portal.Refusals;

/** The form that declares an AI system. */
@Named
@RequestScoped
public class RegisterForm {

    @Inject
    AiSystemRegistry registry;

    private String id = "";
    private String name = "";
    private String intendedPurpose = "";
    private String role = "deployer";
    private String annexPoint = "";
    private String reasoning = "";
    private boolean recordProofs;

    /** Registers what was entered; what is refused stays in the form with the reason at its field. */
    public @Nullable String register() {
        return Refusals.shownInForm(() -> {
            SystemId system = identifier();
            registry.register(new AiSystemDeclaration(
                    system,
                    name.strip(),
                    intendedPurpose.strip(),
                    OperatorRole.of(role),
                    annexPoint.isEmpty() ? null : new AnnexPoint(annexPoint),
                    reasoning.strip(),
                    recordProofs));
            return "/system.xhtml?faces-redirect=true&registered=true&id=" + system;
        });
    }

    private SystemId identifier() {
        try {
            return new SystemId(id.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.unprocessable("id", String.valueOf(e.getMessage()));
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIntendedPurpose() {
        return intendedPurpose;
    }

    public void setIntendedPurpose(String intendedPurpose) {
        this.intendedPurpose = intendedPurpose;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getAnnexPoint() {
        return annexPoint;
    }

    public void setAnnexPoint(@Nullable String annexPoint) {
        this.annexPoint = annexPoint == null ? "" : annexPoint;
    }

    public String getReasoning() {
        return reasoning;
    }

    public void setReasoning(String reasoning) {
        this.reasoning = reasoning;
    }

    public boolean isRecordProofs() {
        return recordProofs;
    }

    public void setRecordProofs(boolean recordProofs) {
        this.recordProofs = recordProofs;
    }
}
