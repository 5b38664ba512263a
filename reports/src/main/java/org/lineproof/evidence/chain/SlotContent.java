package org.lineproof.evidence.chain;

import java.util.List;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.note.LogId;

/** What the registry's slot of a log holds, seen from one of its heads. */
public enum SlotContent {
    /** This head, and the log is open. */
    HEAD,
    /** This head, and the log is closed: without a successor, or with one that is known. */
    CLOSED,
    /** Something else: another head, or a closing with a successor that is not known here. */
    OTHER;

    static SlotContent of(Word held, RegistryHead head, List<LogId> successors) {
        if (held.equals(head.commitment())) {
            return HEAD;
        }
        boolean closed =
                held.equals(head.closing(null)) || successors.stream().anyMatch(log -> held.equals(head.closing(log)));
        return closed ? CLOSED : OTHER;
    }
}
