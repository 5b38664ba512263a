package org.lineproof.registry.boundary;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.succession.LogEnds;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedCheckpoint;
import org.lineproof.transparency.entity.succession.LogSuccession;

/**
 * Ends a log that cannot go on honestly (EVIDENCE rule 11), and opens the one that goes on in its place, whose first entry
 * says so. The old log gets no word more: after a restore that lost anchored entries each further one would be a fork. The
 * ledger is told by the registry's administrator, whose key no server has.
 */
@Stateless
@TenantScoped
public class LogClosure {

    /** The type of the first entry of a log that goes on in the place of another. */
    public static final String SUCCESSION = "log-succession";

    @Inject
    LogReader logs;

    @Inject
    LogEnds ends;

    @Inject
    DeclarationLog declarations;

    /**
     * Closes a log for ever. What is pending in it is still published.
     *
     * @param reason why, 1 to 1,000 characters; it is logged
     * @return of the successor's first entry
     * @throws Refusal if there is no such log, it is closed already, or the reason is missing or too long
     */
    public Acknowledgement close(LogName name, String reason) {
        if (reason.isBlank() || reason.length() > LogSuccession.MAX_REASON) {
            throw Refusal.unprocessable("reason", "expected 1 to " + LogSuccession.MAX_REASON + " characters");
        }
        Optional<PublishedCheckpoint> head = ends.hold(name);
        EvidenceLog log = logs.log(name).orElseThrow();
        EvidenceLog successor = ends.openSuccessor(name);
        ObjectNode continued = JsonNodeFactory.instance
                .objectNode()
                .put("log", log.name().value())
                .put("origin", log.origin())
                .put("logId", log.id().hash().hex())
                .put("reason", reason);
        head.ifPresent(last -> continued
                .put("size", last.treeSize())
                .put("root", last.rootHash().base64()));
        Acknowledgement first = declarations.append(successor.name(), SUCCESSION, null, continued, List.of());
        ends.record(name, successor.name(), first.entry(), reason);
        return first;
    }
}
