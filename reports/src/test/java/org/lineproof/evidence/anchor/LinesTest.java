package org.lineproof.evidence.anchor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.anchor.AnchorProof.StorageProof;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

class LinesTest {
    private static final HexBytes WORD = HexBytes.of("0x" + "ab".repeat(32));
    private static final HexBytes NODE = HexBytes.of("0xc0");

    private static AnchorProof proof() {
        return new AnchorProof(
                WORD, NODE, 3, List.of(NODE), List.of(NODE, NODE), List.of(new StorageProof(WORD, List.of(NODE))));
    }

    @Test
    void anAnchorProofIsReadAsItWasWritten() throws MalformedJson {
        assertEquals(proof(), AnchorProof.of(Members.of(proof().json(), "")));
    }

    @Test
    void aTimeStampIsReadAsItWasWritten() throws MalformedJson {
        for (TimeStamp.Stamped over :
                List.of(new TimeStamp.OfCheckpoint("lineproof.local/demo/audit", 7), new TimeStamp.OfBlock(WORD))) {
            TimeStamp read = TimeStamp.of(Members.of(new TimeStamp(over, new byte[] {48, 0}).json(), ""));
            assertEquals(over, read.over());
            assertArrayEquals(new byte[] {48, 0}, read.token());
        }
    }

    @Test
    void hexadecimalTextHasOneForm() {
        for (String text : List.of("ab", "0xAB", "0xa", "0xzz", "0x ab")) {
            assertThrows(IllegalArgumentException.class, () -> HexBytes.of(text), text);
        }
    }

    @Test
    void linesWithAnythingElseAreRefused() {
        ObjectNode more = proof().json().put("block", 7);
        assertThrows(MalformedJson.class, () -> AnchorProof.of(Members.of(more, "")));
        ObjectNode shortHash = proof().json().put("transaction", "0xabcd");
        assertThrows(IllegalArgumentException.class, () -> AnchorProof.of(Members.of(shortHash, "")));
        ObjectNode otherKind =
                new TimeStamp(new TimeStamp.OfBlock(WORD), new byte[1]).json().put("over", "report");
        assertThrows(MalformedJson.class, () -> TimeStamp.of(Members.of(otherKind, "")));
    }
}
