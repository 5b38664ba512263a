package org.lineproof.inference.control.span;

import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.registry.entity.ModelVersion;

/**
 * A call with the pending entry that was made for it.
 *
 * @param digest keyed digest by which the span is recognised when it comes again
 */
record RecordedCall(UUID entry, ObservedCall call, Hash digest, Optional<ModelVersion> model) {}
