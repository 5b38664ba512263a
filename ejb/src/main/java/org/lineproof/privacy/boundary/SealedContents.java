package org.lineproof.privacy.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.privacy.control.Contents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.privacy.entity.NewEntry;
import org.lineproof.privacy.entity.SealedContent;
import org.lineproof.privacy.entity.Shared;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.entity.Acknowledgement;

/** Keeps and opens what the entries of the current tenant commit to. */
@Stateless
@TenantScoped
public class SealedContents {

    @Inject
    CurrentTenant tenant;

    @Inject
    Contents contents;

    @Inject
    TransparencyService transparency;

    /** Keeps the content in the transaction that makes its entry pending. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(UUID entry, Content content) {
        contents.add(tenant.id(), Map.of(entry, content));
    }

    /**
     * Makes entries pending and keeps what they commit to, by two statements however many they are.
     *
     * @return the acknowledgements, in the order of the entries
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Acknowledgement> append(List<NewEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Acknowledgement> logged = transparency.append(entries.stream()
                .map(entry -> new TransparencyService.Addition(entry.log(), entry.entry()))
                .toList());
        Map<UUID, Content> kept = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            kept.put(logged.get(i).entry(), entries.get(i).content());
        }
        contents.add(tenant.id(), kept);
        return logged;
    }

    /** Empty if it was erased, or if what is stored can no longer be read as content: the audit tells which. */
    public Optional<Content> open(UUID entry) {
        return contents.find(entry).flatMap(stored -> readable(stored, new Shared()));
    }

    /** The same for many entries at once; what they have in common is held once. */
    public Map<UUID, Content> open(Collection<UUID> entries) {
        Shared shared = new Shared();
        Map<UUID, Content> opened = new HashMap<>();
        contents.find(entries)
                .forEach((entry, stored) -> readable(stored, shared).ifPresent(content -> opened.put(entry, content)));
        return opened;
    }

    /** Grows with everything that is erased or altered of what the tenant kept or logged; what is added does not count. */
    public long changes() {
        return contents.changes(tenant.id());
    }

    private static Optional<Content> readable(SealedContent stored, Shared shared) {
        try {
            return Optional.of(stored.content(shared));
        } catch (MalformedJson | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
