package org.lineproof.evidence.entry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.merkle.TreeHash;

class EntryTest {
    private static final Hash HASH = Hash.sha256(new byte[] {1});
    private static final Instant MINUTE = Instant.parse("2026-11-22T15:15:00Z");
    private static final String TEXT = "{\"contentRoot\":\"S_UjG70QRYJRK1TZOkPwnyzPWNvhUsIukbN6EwhS0Bk\",\"epoch\":2,"
        + "\"minute\":\"2026-11-22T15:15Z\",\"producer\":\"gateway\","
        + "\"raw\":\"S_UjG70QRYJRK1TZOkPwnyzPWNvhUsIukbN6EwhS0Bk\","
        + "\"refs\":[{\"leaf\":\"S_UjG70QRYJRK1TZOkPwnyzPWNvhUsIukbN6EwhS0Bk\",\"log\":\"lineproof.local/demo/audit\"}],"
        + "\"sequence\":7,\"system\":\"claim-triage\",\"type\":\"receipt\",\"v\":1}";

    private static Entry entry(String type, String system, Instant minute, List<EntryReference> references) {
        return new Entry(
                type, system, "gateway", 2, 7, minute, new ContentRoot(HASH), new RawCommitment(HASH), references);
    }

    private static Entry entry() {
        return entry(
                "receipt", "claim-triage", MINUTE, List.of(new EntryReference("lineproof.local/demo/audit", HASH)));
    }

    private static MalformedJson refusalOf(String text) {
        return assertThrows(MalformedJson.class, () -> Entry.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Golden: these bytes are hashed for ever. */
    @Test
    void theBytesAreTheCanonicalText() {
        assertEquals(
                TEXT.replace("S_UjG70QRYJRK1TZOkPwnyzPWNvhUsIukbN6EwhS0Bk", HASH.base64Url()),
                new String(entry().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void theLeafHashIsThatOfTheTree() {
        assertEquals(TreeHash.leaf(entry().bytes()), entry().leafHash());
    }

    @Test
    void anEntryReadBackIsTheSame() throws MalformedJson {
        assertEquals(entry(), Entry.parse(entry().bytes()));
        Entry without = entry("model", null, MINUTE, List.of());
        assertEquals(without, Entry.parse(without.bytes()));
        assertArrayEquals(without.bytes(), Entry.parse(without.bytes()).bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"epoch\":2|\"epoch\":-1|epoch",
                "\"epoch\":2|\"epoch\":2.5|epoch",
                "\"sequence\":7|\"sequence\":\"7\"|sequence",
                "2026-11-22T15:15Z|2026-11-22T15:15:00Z|minute",
                "2026-11-22T15:15Z|2026-11-31T15:15Z|minute",
                "2026-11-22T15:15Z|2026-11-22T15:15+01:00|minute",
                "\"v\":1|\"v\":2|v",
                "\"v\":1|\"v\":1,\"index\":3|index",
                "\"type\":\"receipt\",|''|type",
                "\"log\":|\"lag\":|refs.lag"
            })
    void aFieldThatIsNotAsPromisedIsNamed(String from, String to, String field) {
        String text = new String(entry().bytes(), StandardCharsets.UTF_8);
        assertEquals(
                field, refusalOf(text.replace(from, to.equals("''") ? "" : to)).field());
    }

    @Test
    void anotherSpellingOfTheSameEntryIsRefused() {
        String text = new String(entry().bytes(), StandardCharsets.UTF_8);
        assertTrue(refusalOf(" " + text).reason().contains("canonical"));
        assertTrue(refusalOf(text.replace(":7", ":7.0")).field().equals("sequence"));
        assertTrue(refusalOf(text.replace("gateway", "g\\u0061teway")).reason().contains("canonical"));
        assertTrue(refusalOf(text.replace("\"system\":\"claim-triage\"", "\"system\":null"))
                .reason()
                .contains("canonical"));
    }

    @Test
    void badValuesAreRefusedByTheConstructor() {
        assertThrows(IllegalArgumentException.class, () -> entry("Receipt", "s", MINUTE, List.of()));
        assertThrows(IllegalArgumentException.class, () -> entry("receipt", " ", MINUTE, List.of()));
        assertThrows(IllegalArgumentException.class, () -> entry("receipt", "a\nb", MINUTE, List.of()));
        assertThrows(IllegalArgumentException.class, () -> entry("receipt", "s", MINUTE.plusSeconds(1), List.of()));
        assertEquals(MINUTE, Entry.minuteOf(MINUTE.plusSeconds(59)));
    }

    @Test
    void moreReferencesThanFitAreRefused() {
        List<EntryReference> references = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            references.add(new EntryReference("lineproof.local/demo/lineage", HASH));
        }
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> entry("receipt", "s", MINUTE, references));
        assertTrue(refusal.getMessage().contains("65535"));
    }
}
