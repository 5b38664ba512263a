package org.lineproof.privacy.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.privacy.control.Contents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.privacy.entity.SealedContent;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;

/** Keeps and opens what the entries of the current tenant commit to. */
@Stateless
@TenantScoped
public class SealedContents {

    @Inject
    CurrentTenant tenant;

    @Inject
    Contents contents;

    /** Keeps the content in the transaction that makes its entry pending. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(UUID entry, Content content) {
        contents.add(new SealedContent(entry, tenant.id(), content));
    }

    /** Empty if it was erased, or if what is stored can no longer be read as content: the audit tells which. */
    public Optional<Content> open(UUID entry) {
        return contents.find(entry).flatMap(SealedContents::readable);
    }

    /** The same for many entries at once. */
    public Map<UUID, Content> open(Collection<UUID> entries) {
        Map<UUID, Content> opened = new HashMap<>();
        contents.find(entries)
                .forEach((entry, stored) -> readable(stored).ifPresent(content -> opened.put(entry, content)));
        return opened;
    }

    private static Optional<Content> readable(SealedContent stored) {
        try {
            return Optional.of(stored.content());
        } catch (MalformedJson | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
