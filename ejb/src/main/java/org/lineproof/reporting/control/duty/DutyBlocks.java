package org.lineproof.reporting.control.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Duties as they are told in a section: one line each, the findings behind them, and what would supply the rest. */
public final class DutyBlocks {
    private final ReportInput input;
    private final DutyStandings standings;
    private final DutyWords words;
    private final Map<Integer, List<String>> placed;
    private final Texts texts;

    public DutyBlocks(ReportInput input) {
        this.input = input;
        this.standings = new DutyStandings(input);
        this.words = new DutyWords(input, standings);
        this.placed = Placements.of(input.definition());
        this.texts = DutyWords.in(input.language());
    }

    /** The blocks of the duties that are told in a section of this report; none for none. */
    public List<Block> of(int section) {
        return of(placed.getOrDefault(section, List.of()));
    }

    /**
     * The blocks of some duties; none for none.
     *
     * @param requirements ids of the catalogue
     */
    public List<Block> of(List<String> requirements) {
        List<DutyStanding> duties = requirements.stream().map(standings::of).toList();
        List<Block> blocks = new ArrayList<>();
        if (duties.isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Facts(
                texts.say("caption"), duties.stream().map(this::line).toList()));
        List<Finding> findings = duties.stream()
                .flatMap(duty -> duty.findings().stream())
                .distinct()
                .toList();
        if (!findings.isEmpty()) {
            blocks.add(new Block.Findings(findings));
        }
        List<DutyStanding> bare = duties.stream()
                .filter(duty -> duty.support() == Support.NOTHING)
                .toList();
        if (!bare.isEmpty()) {
            blocks.add(new Block.NoEvidence(
                    texts.count("nothing", bare.size()),
                    bare.stream().map(this::supply).toList()));
        }
        return blocks;
    }

    /**
     * What stands behind the standing of a duty: all its findings, for the gravest of them decides, and the declaration of the
     * system, for which it binds.
     */
    public Basis basis(DutyStanding duty) {
        return switch (duty.support()) {
            case COMPUTED, DECLARED ->
                duty.findings().stream()
                        .flatMap(finding -> Stream.ofNullable(finding.basis()))
                        .reduce(Basis::and)
                        .orElseGet(() -> input.cut().whole())
                        .and(input.declarationBasis());
            case NOTHING -> input.cut().audit().whole();
            case NOT_APPLICABLE -> input.declarationBasis();
        };
    }

    private Fact line(DutyStanding duty) {
        String standing = duty.support() == Support.NOT_APPLICABLE
                ? texts.say("line.not", words.title(duty.requirement()), words.reach(duty))
                : texts.say(
                        "line.binds", words.title(duty.requirement()), words.support(duty), words.start(duty.duty()));
        return Fact.text(words.citation(duty.requirement()), standing, basis(duty));
    }

    private String supply(DutyStanding duty) {
        return texts.say(
                "supply", words.citation(duty.requirement()), String.join("; ", words.needs(duty.requirement())));
    }
}
