package org.lineproof.inference.control;

import java.util.UUID;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.entity.Acknowledgement;

/** What became of one receipt. */
public sealed interface Outcome {

    /** It is durable now. */
    record Recorded(Acknowledgement acknowledgement) implements Outcome {}

    /** The same statement had been recorded before. */
    record Repeated(UUID id) implements Outcome {}

    /** Nothing of it was stored. */
    record Refused(Refusal refusal) implements Outcome {}
}
