package org.lineproof.registry.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.transparency.entity.Acknowledgement;

/** Acts of administration that other components record beside the registrations. */
@Stateless
@TenantScoped
public class AdministrationLog {

    @Inject
    DeclarationLog log;

    /**
     * Keeps what was done as content, with the name of who did it, and commits the log {@code audit} to it, in the
     * transaction that does it.
     *
     * @param type the entry's type
     * @param system the AI system that the act concerns, null if none
     * @param act members that can be shown or withheld one by one
     * @param references entries that the act speaks of
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Acknowledgement append(
            String type, @Nullable SystemId system, ObjectNode act, List<EntryReference> references) {
        return log.append(type, system, act, references);
    }
}
