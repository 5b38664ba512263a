package org.lineproof.assurance.boundary.imported;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.imported.ImportedBundles;
import org.lineproof.assurance.control.imported.SupplierPinFiles;
import org.lineproof.assurance.control.imported.Validity;
import org.lineproof.assurance.entity.imported.CheckedBundle;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.ImportedErasure;
import org.lineproof.assurance.entity.imported.SupplierPins;
import org.lineproof.assurance.entity.imported.SupplierStanding;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.approval.TrustState;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;

/** Bundles of other organisations, for instance of the supplier of a bought system, imported as evidence about a system. */
@Stateless
@TenantScoped
public class BundleImport {

    @Inject
    AiSystemRegistry systems;

    @Inject
    SupplierPinFiles suppliers;

    @Inject
    ImportedBundles bundles;

    @Inject
    ModelRegistry models;

    @Inject
    AdministrationLog log;

    @Inject
    LogReader reader;

    @Inject
    ReadingScope scope;

    /**
     * Verifies a bundle against the pins of the organisation that issued it and keeps it, with an entry {@code imported-bundle}
     * in the log {@code audit}. The very same under the same pins again is the same import.
     *
     * @param system the system of this organisation that it is evidence about
     * @param pins digest of an approved pin file
     * @param zip the bundle, at most {@link CheckedBundle#MAX_BYTES}
     * @param validUntil the last day on which findings rest on it, at most five years from today; null for one year
     * @throws Refusal (unprocessable) if system or pin file are unknown, the pin file is not approved, the bundle is not VERIFIED
     *     against it, or it speaks of model versions none of which is registered for the system; nothing is kept then;
     *     (conflict) if this very bundle was imported before and erased
     */
    public Registered<ImportedBundle> take(
            SystemId system, ModelDigest pins, byte[] zip, @Nullable LocalDate validUntil) {
        AiSystem registered = systems.find(system)
                .orElseThrow(() ->
                        Refusal.unprocessable("system", "no system " + system + " is registered; register it first"));
        LocalDate until = Validity.of(validUntil);
        SupplierPins supplier = approved(pins);
        CheckedBundle checked = CheckedBundle.of(zip, supplier.pins());
        requireModel(system, checked);
        suppliers.takeTurn();
        approved(pins);
        Optional<ImportedBundle> earlier = bundles.of(system).stream()
                .filter(bundle -> bundle.digest().equals(ImportedBundle.digestOf(zip))
                        && bundle.pinsEntry().equals(supplier.entry()))
                .findFirst();
        earlier.flatMap(bundle -> bundles.erasure(bundle.entry())).ifPresent(erasure -> {
            throw Refusal.conflict(
                    null,
                    "this bundle was erased on " + erasure.at() + "; ask the supplier for one without what had to go");
        });
        return earlier.map(bundle -> new Registered<>(bundle, false))
                .orElseGet(() -> new Registered<>(kept(registered, supplier, checked, zip, until), true));
    }

    /** A bundle that opens no registration is kept, though no finding can rest on it. */
    private void requireModel(SystemId system, CheckedBundle checked) {
        Set<String> registered =
                models.of(system).stream().map(model -> model.digest().value()).collect(Collectors.toSet());
        if (!checked.models().isEmpty() && Collections.disjoint(checked.models(), registered)) {
            throw Refusal.unprocessable(
                    "system",
                    "the bundle is about the model versions " + String.join(", ", checked.models())
                            + ", none of which is registered for " + system
                            + "; register the version that you use, or choose the system that uses it");
        }
    }

    /**
     * Erases the bytes of an import: what it showed of persons is gone, an entry {@code imported-bundle-erasure} in the log
     * {@code audit} stays, and findings that rested on it become INDETERMINATE.
     *
     * @param reason why, at most 4,000 characters; it must name no person
     * @throws Refusal (not found) if there is no such import; (conflict) if it was erased before
     */
    public ImportedErasure erase(UUID bundle, String reason) {
        Wording.LONG.check("reason", reason);
        suppliers.takeTurn();
        ImportedBundle imported = bundles.find(bundle)
                .orElseThrow(() -> Refusal.notFound("no bundle was imported under the entry " + bundle));
        if (bundles.erasure(bundle).isPresent()) {
            throw Refusal.conflict(null, "was erased before");
        }
        ObjectNode members = JsonNodeFactory.instance
                .objectNode()
                .put("digest", imported.digest().value())
                .put("reason", reason);
        EntryStanding taken = reader.standing(bundle).orElseThrow();
        UUID entry = log.append(
                        ImportedErasure.ENTRY_TYPE,
                        imported.system(),
                        members,
                        List.of(new EntryReference(taken.origin(), taken.leafHash())))
                .entry();
        return bundles.erase(entry, imported, reason);
    }

    /** The erasures of imports about a system. */
    public List<ImportedErasure> erasures(SystemId system) {
        return scope.sees(system.value()) ? bundles.erasures(system) : List.of();
    }

    /** That the import of this entry was erased; empty if it was not, or the caller may not read it. */
    public Optional<ImportedErasure> erasure(UUID entry) {
        return find(entry).flatMap(bundle -> bundles.erasure(bundle.entry()));
    }

    private ImportedBundle kept(
            AiSystem system, SupplierPins supplier, CheckedBundle checked, byte[] zip, LocalDate until) {
        ObjectNode members = checked.about()
                .put("validUntil", until.toString())
                .put("digest", ImportedBundle.digestOf(zip).value())
                .put("pins", supplier.digest().value())
                .put("supplier", supplier.supplier());
        EntryStanding proposal = reader.standing(supplier.entry()).orElseThrow();
        UUID entry = log.append(
                        ImportedBundle.ENTRY_TYPE,
                        system.id(),
                        members,
                        List.of(system.reference(), new EntryReference(proposal.origin(), proposal.leafHash())))
                .entry();
        return bundles.add(entry, system.id(), supplier, checked, zip);
    }

    private SupplierPins approved(ModelDigest digest) {
        SupplierStanding standing = suppliers
                .standing(digest)
                .orElseThrow(() -> Refusal.unprocessable(
                        "pins", "no pin file of this digest was proposed; propose the supplier's first"));
        if (standing.state() != TrustState.APPROVED) {
            throw Refusal.unprocessable(
                    "pins",
                    standing.state() == TrustState.PROPOSED
                            ? "the pin file waits for the approval of another person"
                            : "the pin file was withdrawn");
        }
        return standing.pins();
    }

    /** What was imported about a system, the newest first. */
    public List<ImportedBundle> of(SystemId system) {
        return scope.sees(system.value()) ? bundles.of(system) : List.of();
    }

    /** The bytes of the import of this entry, as they were verified; empty also if the caller may not read it. */
    public Optional<byte[]> content(UUID entry) {
        return find(entry).flatMap(bundle -> bundles.content(entry));
    }

    /** The pin file against which the import of this entry was verified; empty also if the caller may not read the import. */
    public Optional<SupplierPins> pins(UUID entry) {
        return find(entry).flatMap(bundle -> suppliers.behind(bundle.entry()));
    }

    /** The import of this entry; empty also if it is about a system the caller may not read. */
    public Optional<ImportedBundle> find(UUID entry) {
        return bundles.find(entry).filter(bundle -> scope.sees(bundle.system().value()));
    }
}
