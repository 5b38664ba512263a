package org.lineproof.inference.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.evidence.statement.InferenceStatement;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.entity.Acknowledgement;

/** Makes the content and the pending log entry of a receipt whose signature holds. */
@ApplicationScoped
public class ReceiptEntries {

    @Inject
    TransparencyService transparency;

    @Inject
    SealedContents contents;

    private final SecureRandom random = new SecureRandom();

    public NewReceipt append(SignedReceipt receipt, SignatureCheck check) {
        Content content = receipt.content(random);
        InferenceStatement statement = receipt.statement();
        Entry entry = new Entry(
                "inference",
                statement.system(),
                statement.producer(),
                statement.epoch(),
                statement.sequence(),
                Entry.minuteOf(Clock.systemUTC().instant()),
                content.root(),
                content.commitment(),
                references(check.model()));
        Acknowledgement logged = transparency.append(receipt.system().log(), entry);
        contents.keep(logged.entry(), content);
        return new NewReceipt(receipt, check, logged);
    }

    /** The registration, so that an auditor finds the key and the model from the receipt's own log. */
    private static List<EntryReference> references(@Nullable ModelVersion model) {
        return model == null ? List.of() : List.of(model.reference());
    }
}
