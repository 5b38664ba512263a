package org.lineproof.lineage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.lineage.entity.LineageEvent;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.privacy.entity.NewEntry;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.LogName;

/** One delivery, one transaction: content, pending entries and the rows of the graph. */
@ApplicationScoped
public class LineageRecording {

    /** Who states an entry of the lineage log. The event's own producer is content, since it may say anything. */
    static final String PRODUCER = "openlineage";

    @Inject
    TransparencyService transparency;

    @Inject
    SealedContents contents;

    @Inject
    Deliveries deliveries;

    private final SecureRandom random = new SecureRandom();

    /**
     * Durable when it returns, one acknowledgement an event.
     *
     * @throws RepeatedDelivery if the digest is known: look the first receipts up with {@link #earlier}
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TenantScoped
    public List<Acknowledgement> record(Hash digest, List<LineageEvent> events) {
        transparency.openLog(LogName.LINEAGE);
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        List<Acknowledgement> logged =
                contents.append(events.stream().map(event -> entry(event, now)).toList());
        List<RecordedEvent> recorded = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            recorded.add(new RecordedEvent(events.get(i), logged.get(i), now));
        }
        deliveries.add(digest, recorded);
        return logged;
    }

    /** The acknowledgements that were given for a delivery, word for word; empty if it is not known. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TenantScoped
    public List<Acknowledgement> earlier(Hash digest) {
        return deliveries.entriesOf(digest).orElse(List.of()).stream()
                .flatMap(entry -> transparency.acknowledged(entry).stream())
                .toList();
    }

    private NewEntry entry(LineageEvent event, Instant now) {
        Content content = Content.ofFields(event.members(), event.raw(), random);
        Entry entry = new Entry(
                "lineage", null, PRODUCER, 0, 0, Entry.minuteOf(now), content.root(), content.commitment(), List.of());
        return new NewEntry(LogName.LINEAGE, entry, content);
    }
}
