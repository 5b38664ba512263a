package org.lineproof.report.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lineproof.report.SampleReport;
import org.lineproof.report.text.Language;
import org.w3c.dom.Document;

class FrontPartTest {
    private final String xhtml = FrontPart.xhtml(SampleReport.of(1, 20));

    @Test
    void isWellFormedAndNamesItsLanguage() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8)));
        assertEquals("en-GB", document.getDocumentElement().getAttribute("lang"));
        assertEquals(1, document.getElementsByTagName("h1").getLength());
    }

    @Test
    void aGermanReportIsGermanWhereAllReportsAreAlike() {
        String german = FrontPart.xhtml(SampleReport.of(Language.DE, 1, 20));
        assertTrue(german.startsWith("<html lang=\"de-DE\">"), german.substring(0, 40));
        assertTrue(german.contains("Wie dieser Bericht zu lesen ist"));
        assertTrue(german.contains("erklärt · Entwicklungskette"));
        assertTrue(german.contains(">WIDERLEGT<"));
        for (String english :
                new String[] {"Basis", "Contents", "Signed checkpoint", "No entry to point to", "bars from"}) {
            assertFalse(german.contains(english), english);
        }
    }

    @Test
    void everyHeadingIsInTheContentsAndTheBookmarks() {
        for (String anchor : new String[] {"s1", "s2", "s3", "s9", "pins", "aA"}) {
            assertTrue(xhtml.contains("id=\"" + anchor + "\""), anchor);
            assertEquals(3, xhtml.split("href=\"#" + anchor + "\"", -1).length, "link and bookmark to " + anchor);
        }
    }

    @Test
    void anAnnexThatTheReportHasCanBeReachedFromWhereItIsNamed() {
        String linked = FrontPart.xhtml(
                SampleReport.saying(SampleReport.of(1, 20), "See annex A, Annex B and Annex IV, annex a."));
        assertTrue(
                linked.contains("<p><span>See </span><a href=\"#aA\" title=\"Go to Annex A  All entries of log L1\""
                        + " class=\"see\">annex A</a><span>, Annex B and Annex IV, annex a.</span></p>"),
                linked);
    }

    @Test
    void aDigestIsShortAmongTheWordsOfATableAndWholeInItsColumn() {
        String digest = "0123456789abcdef".repeat(4);
        assertEquals("Shown by sha256:01234567…89abcdef.", ShortDigests.in("Shown by sha256:" + digest + "."));
        assertEquals("sha256:" + digest + "0", ShortDigests.in("sha256:" + digest + "0"), "no digest");
        assertEquals(digest, ShortDigests.in(digest), "what it is a digest by is not said");
    }

    @Test
    void outcomesAreWordsAndNotOnlyColours() {
        assertTrue(xhtml.contains(">FAILED<"));
        assertTrue(xhtml.contains(">PASSED<"));
        assertTrue(xhtml.contains(">INDETERMINATE<"));
    }

    @Test
    void neverSaysThatSomethingIsCompliant() {
        assertFalse(xhtml.toLowerCase(Locale.ROOT).contains("compliant"));
    }

    @Test
    void recordedTextCannotBecomeMarkup() {
        String written = new Markup()
                .element("p", "<b>&\"\u0007", "title", "\"><script>")
                .document();
        assertEquals("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;\uFFFD</p>", written);
    }

    @Test
    void anUnclosedElementIsNoticed() {
        assertThrows(IllegalStateException.class, () -> new Markup().open("p").document());
    }
}
