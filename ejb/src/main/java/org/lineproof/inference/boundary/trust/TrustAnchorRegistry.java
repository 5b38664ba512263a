package org.lineproof.inference.boundary.trust;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ProofSystem;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ProofSystems;
import org.lineproof.inference.control.proof.ProofQueue;
import org.lineproof.inference.control.trust.TrustAnchors;
import org.lineproof.inference.entity.trust.AnchorAct;
import org.lineproof.inference.entity.trust.AnchorStanding;
import org.lineproof.inference.entity.trust.ProposedAnchor;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.registry.entity.approval.TrustState;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;

/**
 * What proofs are checked with: one person proposes an anchor, another one approves it, and either is in the log
 * {@code audit}. Nothing changes an anchor: whoever wants another one proposes its next version.
 */
@Stateless
@TenantScoped
public class TrustAnchorRegistry {

    private static final String PROPOSAL = "trust-anchor";
    private static final String ACT = "trust-anchor-act";

    @Inject
    CurrentTenant tenant;

    @Inject
    TrustAnchors anchors;

    @Inject
    ProofQueue queue;

    @Inject
    AiSystemRegistry systems;

    @Inject
    ModelRegistry models;

    @Inject
    AdministrationLog log;

    @Inject
    LogReader reader;

    @Inject
    ReadingScope scope;

    /**
     * Proposes an anchor; the very same one again gets the same answer.
     *
     * @throws Refusal (malformed) naming the member that the proof system cannot take; (unprocessable) if the system is
     *     unknown, or no model is registered with the digest; (conflict) if name and version are taken by another anchor
     */
    public Registered<AnchorStanding> propose(TrustAnchor anchor) {
        requireSystem(anchor);
        ModelVersion model = model(anchor.modelDigest());
        anchors.takeTurn();
        Optional<AnchorStanding> earlier = anchors.standing(anchor.id());
        if (earlier.isPresent()) {
            return new Registered<>(earlier.get(), false);
        }
        if (anchors.isTaken(anchor.name(), anchor.version())) {
            throw Refusal.conflict(
                    "version", "another anchor has this name and version; propose the next version of the name");
        }
        ObjectNode members = JsonNodeFactory.instance.objectNode().put("id", anchor.id());
        members.set("anchor", anchor.json());
        UUID entry = log.append(PROPOSAL, model.declaration().system(), members, List.of(model.reference()))
                .entry();
        anchors.add(entry, anchor);
        return new Registered<>(known(anchor.id()), true);
    }

    /**
     * Approves an anchor: from now on proofs are verified with it, and those that waited for it are looked at again.
     *
     * @throws Refusal (not found) if there is none; (forbidden) to the person who proposed it; (conflict) if it was
     *     approved or withdrawn before
     */
    public AnchorStanding approve(String anchorId) {
        ProposedAnchor proposed = mine(anchorId);
        AnchorStanding standing = known(anchorId);
        if (standing.state() != TrustState.PROPOSED) {
            throw Refusal.conflict(
                    null,
                    standing.state() == TrustState.APPROVED
                            ? "was approved before"
                            : "was withdrawn; propose the next version of it");
        }
        if (proposed.proposedBy().equals(tenant.principal())) {
            throw Refusal.forbidden("another person than the one who proposed a trust anchor has to approve it");
        }
        anchors.act(logged(proposed, AnchorAct.Kind.APPROVED, null), proposed, AnchorAct.Kind.APPROVED, null);
        queue.wake(anchorId);
        return known(anchorId);
    }

    /**
     * Withdraws an anchor, approved or not. One person suffices: it takes trust away and gives none. An anchor that is to
     * end as planned has a member {@code validUntil} instead.
     *
     * @param reason why, at most 4,000 characters
     * @throws Refusal (not found) if there is none; (conflict) if it was withdrawn before
     */
    public AnchorStanding withdraw(String anchorId, String reason) {
        Wording.LONG.check("reason", reason);
        ProposedAnchor proposed = mine(anchorId);
        if (known(anchorId).state() == TrustState.WITHDRAWN) {
            throw Refusal.conflict(null, "was withdrawn before");
        }
        anchors.act(logged(proposed, AnchorAct.Kind.WITHDRAWN, reason), proposed, AnchorAct.Kind.WITHDRAWN, reason);
        return known(anchorId);
    }

    /** The anchor with this id. */
    public Optional<AnchorStanding> find(String anchorId) {
        return anchors.standing(anchorId)
                .flatMap(one -> readable(List.of(one)).stream().findFirst());
    }

    /** All anchors, the newest proposal first; of one model version if a digest is given. */
    public List<AnchorStanding> list(@Nullable ModelDigest model) {
        return readable(anchors.standings(model == null ? null : model.value()));
    }

    /** The anchors that count, for verifiers. */
    public List<TrustAnchor> approved() {
        return list(null).stream()
                .filter(standing -> standing.state() == TrustState.APPROVED)
                .map(AnchorStanding::anchor)
                .toList();
    }

    /** Those for models of systems that the caller may read. */
    private List<AnchorStanding> readable(List<AnchorStanding> all) {
        if (scope.reach().whole()) {
            return all;
        }
        Set<String> digests = systems.all().stream()
                .flatMap(system -> models.of(system.id()).stream())
                .map(model -> model.declaration().digest().value())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(standing -> digests.contains(standing.anchor().modelDigest()))
                .toList();
    }

    private ProposedAnchor mine(String anchorId) {
        anchors.takeTurn();
        return anchors.find(anchorId)
                .orElseThrow(() -> Refusal.notFound("no trust anchor " + anchorId + " was proposed"));
    }

    private AnchorStanding known(String anchorId) {
        return anchors.standing(anchorId).orElseThrow();
    }

    private UUID logged(ProposedAnchor proposed, AnchorAct.Kind kind, @Nullable String reason) {
        ObjectNode members = JsonNodeFactory.instance.objectNode().put("id", proposed.id());
        members.put("act", kind.word());
        if (reason != null) {
            members.put("reason", reason);
        }
        EntryStanding proposal = reader.standing(proposed.entry()).orElseThrow();
        return log.append(
                        ACT,
                        model(proposed.anchor().modelDigest()).declaration().system(),
                        members,
                        List.of(new EntryReference(proposal.origin(), proposal.leafHash())))
                .entry();
    }

    private static void requireSystem(TrustAnchor anchor) {
        ProofSystem system = ProofSystems.all()
                .named(anchor.proofSystem())
                .orElseThrow(() -> Refusal.unprocessable(
                        "proofSystem",
                        "is not known; known are "
                                + String.join(
                                        ", ",
                                        ProofSystems.all().systems().stream()
                                                .map(ProofSystem::name)
                                                .toList())));
        try {
            system.checkAnchor(anchor);
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
        }
    }

    private ModelVersion model(String digest) {
        ModelDigest wanted = new ModelDigest(digest);
        return systems.all().stream()
                .flatMap(system -> models.byDigest(system.id(), wanted).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable(
                        "modelDigest", "no model version is registered with this digest; register it first"));
    }
}
