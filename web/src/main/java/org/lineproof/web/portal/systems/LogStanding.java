package org.lineproof.web.portal.systems;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lineproof.anchoring.boundary.AnchorQuery;
import org.lineproof.anchoring.boundary.audit.AuditQuery;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.succession.LogEnds;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.witness.Cosigner;
import org.lineproof.transparency.entity.witness.Witnessing;
import org.lineproof.web.portal.telling.AuditWords;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Moments;

/** How a log stands, and those that followed it: the newest checkpoint and the anchor that covers it. */
@RequestScoped
public class LogStanding {

    @Inject
    LogReader logs;

    @Inject
    LogEnds ends;

    @Inject
    AnchorQuery anchors;

    @Inject
    AuditQuery audits;

    /** Of each log of the line, the one that takes entries first: origin, size, root, time and anchor. */
    List<Fact> facts(LogName name) {
        List<Fact> facts = new ArrayList<>();
        if (logs.log(name).isPresent()) {
            List<LogName> line = new ArrayList<>(ends.line(name));
            Collections.reverse(line);
            line.forEach(log -> facts.addAll(factsOf(log)));
        }
        return facts;
    }

    private List<Fact> factsOf(LogName name) {
        List<Fact> facts = new ArrayList<>();
        logs.log(name).ifPresent(log -> facts.add(Fact.exact("Origin", log.origin())));
        ends.of(name)
                .ifPresent(closed -> facts.add(Fact.of(
                        "Closed",
                        Moments.text(closed.closedAt()) + ", continued in " + closed.continuedIn() + ": "
                                + closed.reason())));
        Optional<SignedCheckpoint> latest = logs.latest(name);
        if (latest.isEmpty()) {
            facts.add(Fact.of("Checkpoint", "none signed yet; the first entry brings it"));
            return facts;
        }
        SignedCheckpoint checkpoint = latest.get();
        long size = checkpoint.checkpoint().size();
        facts.add(Fact.of("Entries published", size));
        facts.add(Fact.exact("Root", checkpoint.checkpoint().root().hex()));
        facts.add(Fact.of("Checkpoint signed", checkpoint.publishedAt()));
        cosigned(checkpoint.witnessing()).ifPresent(facts::add);
        facts.add(Fact.of("Last audit", audited(name)));
        facts.add(Fact.of(
                "Anchor",
                size == 0
                        ? "nothing to anchor yet"
                        : anchors.of(name, size).map(LogStanding::said).orElse("this head is not anchored yet")));
        return facts;
    }

    private String audited(LogName name) {
        return logs.log(name)
                .map(log -> audits.glances().get(log.number()))
                .map(AuditWords::sentence)
                .orElse("none yet");
    }

    /** Nothing is said where nobody is asked and nobody signed. */
    private static Optional<Fact> cosigned(Witnessing witnessing) {
        List<Cosigner> by = witnessing.cosigners();
        if (by.isEmpty() && witnessing.quorum() == 0) {
            return Optional.empty();
        }
        String who = by.isEmpty()
                ? "nobody yet"
                : by.stream().map(Cosigner::operator).distinct().collect(Collectors.joining(", "));
        return Optional.of(Fact.of(
                "Cosigned by",
                witnessing.quorum() == 0
                        ? who
                        : who + (witnessing.witnessed() ? "; witnessed" : "; not yet witnessed") + " by a quorum of "
                                + witnessing.quorum()));
    }

    private static String said(AnchorView anchor) {
        return "block " + anchor.block() + " at size " + anchor.treeSize() + ", " + anchor.kind();
    }
}
