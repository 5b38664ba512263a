package org.lineproof.inference.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.evidence.statement.InferenceStatement;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.privacy.entity.NewEntry;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.transparency.entity.Acknowledgement;

/** Makes the contents and the pending log entries of receipts whose signatures hold. */
@ApplicationScoped
public class ReceiptEntries {

    @Inject
    SealedContents contents;

    private final SecureRandom random = new SecureRandom();

    /** Appends all of them, in their order. */
    List<NewReceipt> append(List<Admission.Fresh> fresh) {
        Instant now = Clock.systemUTC().instant();
        List<Acknowledgement> logged = contents.append(
                fresh.stream().map(receipt -> entry(receipt, now)).toList());
        List<NewReceipt> appended = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            appended.add(new NewReceipt(fresh.get(i).receipt(), fresh.get(i).check(), logged.get(i)));
        }
        return appended;
    }

    private NewEntry entry(Admission.Fresh fresh, Instant now) {
        SignedReceipt receipt = fresh.receipt();
        Content content = receipt.content(random);
        return new NewEntry(
                receipt.system().log(),
                entry(receipt.statement(), content, references(fresh.check().model()), now),
                content);
    }

    static Entry entry(
            InferenceStatement statement, Content content, List<EntryReference> references, Instant receivedAt) {
        return new Entry(
                "inference",
                statement.system(),
                statement.producer(),
                statement.epoch(),
                statement.sequence(),
                Entry.minuteOf(receivedAt),
                content.root(),
                content.commitment(),
                references);
    }

    /** The registration, so that an auditor finds the key and the model from the receipt's own log. */
    private static List<EntryReference> references(@Nullable ModelVersion model) {
        return model == null ? List.of() : List.of(model.reference());
    }
}
