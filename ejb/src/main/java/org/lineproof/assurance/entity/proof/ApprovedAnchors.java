package org.lineproof.assurance.entity.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.TrustAnchor;

/** The trust anchors that the log {@code audit} shows approved by another person than their proposer, and not withdrawn. */
final class ApprovedAnchors {
    private final Map<String, TrustAnchor> approved = new HashMap<>();

    ApprovedAnchors(LogLine audit) {
        Map<String, String> proposers = new HashMap<>();
        Map<String, TrustAnchor> proposed = new HashMap<>();
        Set<String> withdrawn = new HashSet<>();
        for (OpenedEntry entry : audit.entries()) {
            if (entry.is("trust-anchor")) {
                read(entry).ifPresent(anchor -> {
                    proposed.put(anchor.id(), anchor);
                    proposers.put(anchor.id(), String.valueOf(entry.text("declaredBy")));
                });
            } else if (entry.is("trust-anchor-act")) {
                String id = String.valueOf(entry.text("id"));
                boolean another = !Objects.equals(proposers.get(id), entry.text("declaredBy"));
                if ("approved".equals(entry.text("act")) && proposed.containsKey(id) && another) {
                    approved.put(id, proposed.get(id));
                } else if ("withdrawn".equals(entry.text("act"))) {
                    withdrawn.add(id);
                }
            }
        }
        approved.keySet().removeAll(withdrawn);
    }

    Optional<TrustAnchor> find(String id) {
        return Optional.ofNullable(approved.get(id));
    }

    /** An anchor that was erased or altered is none: the entry's own check tells why. */
    private static Optional<TrustAnchor> read(OpenedEntry entry) {
        try {
            TrustAnchor anchor = TrustAnchor.of(entry.field("anchor"), "anchor");
            return Optional.of(anchor).filter(read -> entry.fits() && read.id().equals(entry.text("id")));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }
}
