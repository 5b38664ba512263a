package org.lineproof.reporting.control.assembly;

import java.util.List;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.extract.Opening;

/** What one report definition says, made from values alone: the same input gives the same blocks. */
public interface Sections {
    /** Version of the wording; another wording is another report (EVIDENCE 20). */
    String textVersion();

    /** The words of this report, in its language. */
    Texts texts();

    /** Who sees what, in words. */
    default String view() {
        return texts().say("view");
    }

    /** What must be said with the report: the catalogue's caveat tells the author, this tells the reader. */
    default String caveat() {
        return texts().say("caveat");
    }

    /**
     * The blocks of a section of the definition, empty if the report itself has nothing to say there.
     *
     * @throws IllegalArgumentException if the definition has no such section
     */
    List<Block> section(int number);

    /** The long tables after the sections, in the order of their letters. */
    List<Annex> annexes();

    /** What the bundle opens, and nothing of the report may tell more; everything unless the report is an extract. */
    default Opening opening() {
        return Opening.WHOLE;
    }

    /** Number of the section in which a report that keeps something back says so. */
    default int omissions() {
        return 1;
    }
}
