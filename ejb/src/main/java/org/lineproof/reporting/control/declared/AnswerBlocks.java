package org.lineproof.reporting.control.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.requirements.entity.Requirement;

/** Declared answers in the blocks of a report. What was answered stays in the words in which it was written. */
public final class AnswerBlocks {
    private final ReportInput input;
    private final Texts texts;

    public AnswerBlocks(ReportInput input) {
        this.input = input;
        this.texts = DeclaredTexts.in(input.language());
    }

    /** The newest answer to a requirement, empty if there is none. */
    public Optional<DeclaredAnswer> newest(String requirement) {
        return DeclaredAnswer.newest(input.cut(), requirement);
    }

    /** What stands behind an answer. */
    public Basis basis(DeclaredAnswer answer) {
        return input.cut().stated(EvidenceClass.DECLARED, List.of(answer.entry()));
    }

    /**
     * The answer to a requirement, or that there is none.
     *
     * @param supply what the answer would have to say
     */
    public Block of(String requirement, String supply) {
        return optional(requirement)
                .orElseGet(() -> new Block.NoEvidence(
                        heading(requirement) + ".",
                        List.of(texts.say(
                                "answer.supply", citation(input.catalogue().requirement(requirement)), supply))));
    }

    /** The answer to a requirement, empty if there is none. */
    public Optional<Block> optional(String requirement) {
        return newest(requirement).map(answer -> new Block.Facts(heading(requirement), facts(answer)));
    }

    /** What an answer says, each with what stands behind it. */
    public List<Fact> facts(DeclaredAnswer answer) {
        Basis basis = basis(answer);
        String minute = answer.entry().entry().minute().toString();
        return List.of(
                Fact.text(texts.say("answer.stance"), stance(answer), basis),
                Fact.text(texts.say("answer.text"), answer.text(), basis),
                Fact.digest(texts.say("answer.document"), answer.document(), basis),
                Fact.text(texts.say("answer.valid"), validity(answer), basis),
                Fact.text(
                        texts.say("recorded"),
                        answer.by() == null ? minute : texts.say("recorded.by", answer.by(), minute),
                        basis));
    }

    /**
     * The answers to several requirements in a table, and those that nobody answered.
     *
     * @param caption of the table
     * @param missing what is missing if some are not answered, as a sentence
     */
    public List<Block> table(String caption, String missing, List<String> requirements) {
        List<Table.Row> rows = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (String requirement : requirements) {
            newest(requirement)
                    .ifPresentOrElse(
                            answer -> rows.add(row(requirement, answer)), () -> unanswered.add(heading(requirement)));
        }
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Rows(new Table(
                    caption,
                    List.of(
                            new Column(texts.say("answer.requirement"), 10, Column.Kind.TEXT),
                            new Column(texts.say("answer.stance"), 7, Column.Kind.TEXT),
                            new Column(texts.say("answer.text"), 9, Column.Kind.TEXT),
                            new Column(texts.say("answer.document"), 9, Column.Kind.DIGEST)),
                    rows)));
        }
        if (!unanswered.isEmpty()) {
            blocks.add(new Block.NoEvidence(missing, unanswered));
        }
        return blocks;
    }

    private Table.Row row(String requirement, DeclaredAnswer answer) {
        return new Table.Row(
                List.of(
                        heading(requirement),
                        stance(answer) + ", " + validity(answer),
                        answer.text(),
                        answer.document()),
                basis(answer));
    }

    /** What is answered, in a few words. */
    public String stance(DeclaredAnswer answer) {
        return texts.word(answer.stance());
    }

    private String validity(DeclaredAnswer answer) {
        return texts.say(answer.holds() ? "answer.holds" : "answer.ended", answer.from(), answer.until());
    }

    /** A requirement for readers: where it stands and what it is called. */
    public String heading(String requirement) {
        Requirement found = input.catalogue().requirement(requirement);
        return citation(found) + " · " + input.catalogue().title(found, input.language());
    }

    private String citation(Requirement requirement) {
        return requirement.citation(input.language());
    }
}
