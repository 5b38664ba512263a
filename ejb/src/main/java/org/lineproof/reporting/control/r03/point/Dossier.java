package org.lineproof.reporting.control.r03.point;

import java.util.Collection;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.dataset.SystemData;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.declared.AnswerBlocks;
import org.lineproof.reporting.control.declared.PracticeFacts;

/** What the technical documentation is made from, and the words for it. */
public final class Dossier {
    private static final TextBundle WORDS = new TextBundle(Dossier.class, "/org/lineproof/reporting/text/r03-");

    private final ReportInput input;
    private final Texts texts;
    private final SystemData data;

    public Dossier(ReportInput input) {
        this.input = input;
        this.texts = WORDS.in(input.language());
        this.data = SystemData.of(input.cut());
    }

    public ReportInput input() {
        return input;
    }

    /** The words of this report. */
    public Texts texts() {
        return texts;
    }

    public SystemData data() {
        return data;
    }

    public AnswerBlocks answers() {
        return new AnswerBlocks(input);
    }

    public PracticeFacts practices() {
        return new PracticeFacts(input.cut(), input.language());
    }

    /** What stands behind a statement of these entries. */
    public Basis stated(Collection<OpenedEntry> by) {
        return input.cut().stated(EvidenceClass.DECLARED, by);
    }

    /** What stands behind the statement that the log of declarations holds nothing more. */
    public Basis nothingMore() {
        return input.cut().audit().whole();
    }

    /** The findings of checks as a block. */
    public Block findings(String... ids) {
        return input.findings(ids);
    }
}
