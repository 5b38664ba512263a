package org.lineproof.assurance.control.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.lineproof.registry.entity.Declared.signer;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.PublishedRound;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.control.RowLevelSecurity;

/** What the receipts of a log have in common is in memory once, and each is what it was. */
class SharedEntriesTest {
    private final Gateway gateway = new Gateway();

    @Test
    void receiptsThatAreReadTogetherHoldOneProducerOneReferenceAndOneListOfNames() {
        Producer producer = new Producer(signer(1));
        gateway.send(producer.sdJwt(1, Producer.fields("claim-1")));
        gateway.send(producer.sdJwt(2, Producer.fields("claim-2")));
        PublishedRound.publish(gateway.tenant());
        EvidenceCut cut = gateway.tenant()
                .call(beans -> beans.with(RowLevelSecurity.class, new AdmittedRows())
                        .get(EvidenceEvaluation.class)
                        .newestCut(new SystemId("claim-triage")));
        List<OpenedEntry> receipts = cut.system().entries();
        Entry first = receipts.get(0).entry();
        Entry second = receipts.get(1).entry();
        assertSame(first.producer(), second.producer());
        assertSame(first.type(), second.type());
        assertSame(first.system(), second.system());
        assertSame(first.references(), second.references());
        assertSame(
                content(receipts.get(0)).disclosures().names(),
                content(receipts.get(1)).disclosures().names());
        assertEquals("claim-1", receipts.get(0).text("decisionId"));
        assertEquals("claim-2", receipts.get(1).text("decisionId"));
    }

    @Test
    void anEntryThatSharesItsPartsEqualsTheOneThatWasRead() {
        SharedEntries shared = new SharedEntries();
        Content content = content();
        for (long sequence = 1; sequence < 4; sequence++) {
            Entry read = new Entry(
                    "inference",
                    sequence == 2 ? null : "claim-triage",
                    "gateway-" + sequence,
                    1,
                    sequence,
                    Entry.minuteOf(Instant.EPOCH),
                    content.root(),
                    content.commitment(),
                    List.of(new EntryReference("o", content.root().hash())));
            assertEquals(read, shared.of(read));
            assertEquals(read.leafHash(), shared.of(read).leafHash());
        }
    }

    private static Content content() {
        return Content.ofFields(Producer.fields("claim-1"), new byte[] {1}, new SecureRandom());
    }

    private static Content content(OpenedEntry entry) {
        Content content = entry.content();
        assertNotNull(content);
        return content;
    }
}
