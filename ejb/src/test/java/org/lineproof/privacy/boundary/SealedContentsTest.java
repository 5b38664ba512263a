package org.lineproof.privacy.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.entity.Declared;

/** Bytes that follow from a statement and its disclosures are kept once, and come back as they were received. */
class SealedContentsTest {

    private final Gateway gateway = new Gateway();
    private final Producer producer = new Producer(Declared.signer(1));

    @Test
    void anSdJwtComesBackFromItsParts() {
        String token = producer.sdJwt(1, Producer.fields("claim-0001"));
        assertReceived(token, sent(token));
        assertEquals(0, keptRaw());
    }

    @Test
    void aPlainJwsIsKeptAsItCame() {
        String token = producer.jws(1, Producer.fields("claim-0001"));
        assertReceived(token, sent(token));
        assertEquals(1, keptRaw());
    }

    @Test
    void theLinesOfABatchComeBackFromTheirParts() {
        String lines = producer.signedBatch(1, List.of(Producer.fields("claim-0001"), Producer.fields("claim-0002")));
        List<UUID> ids = gateway.takenSigned(lines);
        assertReceived(lines.split("\n")[1], ids.get(0));
        assertReceived(lines.split("\n")[2], ids.get(1));
        assertEquals(0, keptRaw());
    }

    @Test
    void aLineThatIsWrittenInAnotherWayIsKeptAsItCame() {
        String lines = producer.signedBatch(1, List.of(Producer.fields("claim-0001")))
                .replace("{\"disclosures\":", "{ \"disclosures\" : ");
        assertReceived(lines.split("\n")[1], gateway.takenSigned(lines).get(0));
        assertEquals(1, keptRaw());
    }

    private UUID sent(String token) {
        return gateway.send(token).acknowledgement().entry();
    }

    private long keptRaw() {
        return gateway.tenant().count("sealed_content where raw is not null and statement is not null")
                + gateway.tenant().count("sealed_content c join receipt using (entry_id) where statement is null");
    }

    private void assertReceived(String expected, UUID id) {
        Content content = gateway.tenant()
                .call(beans -> beans.get(SealedContents.class).open(id).orElseThrow());
        assertArrayEquals(expected.getBytes(StandardCharsets.UTF_8), content.raw());
    }
}
