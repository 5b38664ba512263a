package org.lineproof.assurance.boundary.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.assurance.control.imported.ImportedBundles;
import org.lineproof.assurance.control.imported.SupplierPinFiles;
import org.lineproof.assurance.entity.imported.CheckedBundle;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.SupplierPins;
import org.lineproof.assurance.entity.imported.SupplierStanding;
import org.lineproof.assurance.entity.imported.SupplierStanding.State;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
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
    AdministrationLog log;

    @Inject
    LogReader reader;

    /**
     * Verifies a bundle against the pins of the organisation that issued it and keeps it, with an entry {@code imported-bundle}
     * in the log {@code audit}. The very same under the same pins again is the same import.
     *
     * @param system the system of this organisation that it is evidence about
     * @param pins digest of an approved pin file
     * @param zip the bundle, at most {@link CheckedBundle#MAX_BYTES}
     * @throws Refusal (unprocessable) if system or pin file are unknown, the pin file is not approved, or the bundle is not VERIFIED
     *     against it; nothing is kept then
     */
    public Registered<ImportedBundle> take(SystemId system, ModelDigest pins, byte[] zip) {
        AiSystem registered = systems.find(system)
                .orElseThrow(() ->
                        Refusal.unprocessable("system", "no system " + system + " is registered; register it first"));
        SupplierPins supplier = approved(pins);
        CheckedBundle checked = CheckedBundle.of(zip, supplier.pins());
        suppliers.takeTurn();
        approved(pins);
        Optional<ImportedBundle> earlier = bundles.of(system).stream()
                .filter(bundle -> bundle.digest().equals(ImportedBundle.digestOf(zip))
                        && bundle.pinsEntry().equals(supplier.entry()))
                .findFirst();
        return earlier.map(bundle -> new Registered<>(bundle, false))
                .orElseGet(() -> new Registered<>(kept(registered, supplier, checked, zip), true));
    }

    private ImportedBundle kept(AiSystem system, SupplierPins supplier, CheckedBundle checked, byte[] zip) {
        ObjectNode members = checked.about()
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
        if (standing.state() != State.APPROVED) {
            throw Refusal.unprocessable(
                    "pins",
                    standing.state() == State.PROPOSED
                            ? "the pin file waits for the approval of another person"
                            : "the pin file was withdrawn");
        }
        return standing.pins();
    }

    /** What was imported about a system, the newest first. */
    public List<ImportedBundle> of(SystemId system) {
        return bundles.of(system);
    }

    /** The bytes of the import of this entry, as they were verified. */
    public Optional<byte[]> content(UUID entry) {
        return bundles.content(entry);
    }

    /** The import of this entry. */
    public Optional<ImportedBundle> find(UUID entry) {
        return bundles.find(entry);
    }
}
