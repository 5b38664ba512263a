package org.lineproof.web.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;
import org.lineproof.web.portal.wording.Mark;

class FindingWordsTest {

    private static Finding finding(String id, Outcome outcome, Reference... references) {
        List<Reference> shown = references.length == 0 ? List.of(Reference.to("o", 1)) : List.of(references);
        return new Finding(
                id, id, "aia-12-1", "Art. 12", outcome, "because", new Basis(null, LogState.PUBLISHED, shown), "cure");
    }

    @Test
    void theFailedAskForAttentionBeforeTheIndeterminate() {
        List<FindingWords> attention = FindingWords.attention(List.of(
                finding("a", Outcome.PASSED), finding("b", Outcome.INDETERMINATE), finding("c", Outcome.FAILED)));
        assertEquals(
                List.of("c", "b"), attention.stream().map(FindingWords::title).toList());
        assertEquals(
                List.of(Mark.bad("Failed"), Mark.open("Indeterminate")),
                attention.stream().map(FindingWords::mark).toList());
    }

    @Test
    void whatPassedNeedsNoCure() {
        assertEquals("", new FindingWords(finding("a", Outcome.PASSED)).cure());
        assertEquals("cure", new FindingWords(finding("a", Outcome.FAILED)).cure());
    }

    @Test
    void theEntriesAreNamedSinglyAndAsRanges() {
        FindingWords words =
                new FindingWords(finding("a", Outcome.FAILED, Reference.to("o", 17), new Reference("o", 20, 30)));
        assertEquals(
                List.of("o entry 17", "o entries 20 to 30"),
                words.entries().stream().map(EntryLink::words).toList());
    }

    @Test
    void aLongListOfEntriesIsCutAndCounted() {
        Reference[] many =
                LongStream.range(0, 20).mapToObj(i -> Reference.to("o", i)).toArray(Reference[]::new);
        FindingWords words = new FindingWords(finding("a", Outcome.FAILED, many));
        assertEquals(12, words.entries().size());
        assertEquals("and 8 more", words.more());
    }

    @Test
    void aLinkNamesTheLogAndLeadsToThePlace() {
        EntryLink link = new EntryLink(Reference.to("lineproof.local/demo/system/claim-triage", 116));
        assertEquals("system/claim-triage entry 116", link.words());
        assertEquals("/entry.xhtml?origin=lineproof.local%2Fdemo%2Fsystem%2Fclaim-triage&index=116", link.address());
    }
}
