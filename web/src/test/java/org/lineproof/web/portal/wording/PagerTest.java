package org.lineproof.web.portal.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PagerTest {

    private static Pager at(int page, long total) {
        return new Pager("receipts.xhtml", Map.of("system", "claim-triage", "model", ""), page, 25, total, "receipt");
    }

    @Test
    void theFirstPageHasOnlyALaterOne() {
        Pager pager = at(1, 200);
        assertEquals("1 to 25 of 200 receipts", pager.sentence());
        assertFalse(pager.hasEarlier());
        assertTrue(pager.hasLater());
        assertEquals("receipts.xhtml?system=claim-triage&page=2", pager.later());
    }

    @Test
    void theLastPageEndsWithTheList() {
        Pager pager = at(8, 199);
        assertEquals("176 to 199 of 199 receipts", pager.sentence());
        assertFalse(pager.hasLater());
        assertEquals("receipts.xhtml?system=claim-triage&page=7", pager.earlier());
    }

    @Test
    void aFullLastPageHasNoneAfterIt() {
        assertFalse(at(8, 200).hasLater());
    }

    @Test
    void aPageBeyondTheListSaysSo() {
        assertEquals("Beyond the last of 1 receipt", at(2, 1).sentence());
        assertEquals("No receipts", at(1, 0).sentence());
    }

    @Test
    void filterValuesAreEncodedAndOrdered() {
        Pager pager = new Pager("r.xhtml", Map.of("b", "x&y=z", "a", "ä b"), 1, 10, 11, "row");
        assertEquals("r.xhtml?a=%C3%A4+b&b=x%26y%3Dz&page=2", pager.later());
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> at(0, 1));
    }

    @Test
    void anAddressThatNamesNoPageOfAListMeansTheFirst() {
        assertEquals(7, Pager.number("7"));
        for (String other : new String[] {null, "", "abc", "0", "-3", "2147483647", "99999999999"}) {
            assertEquals(1, Pager.number(other), other);
        }
    }
}
