package org.lineproof.web.portal.start;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.requirements.entity.Duty;
import org.lineproof.requirements.entity.EvidenceNeed;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Tone;

/**
 * A duty with the state of its evidence; never a judgement whether it was met.
 *
 * @param findings what was evaluated for it, empty if nothing is evaluated
 */
public record DutyLine(Duty duty, List<Finding> findings) {

    public DutyLine {
        findings = List.copyOf(findings);
    }

    public String citation() {
        return duty.requirement().citation();
    }

    public String title() {
        return duty.requirement().title();
    }

    /** The duty in our own words. */
    public String text() {
        return duty.requirement().duty();
    }

    /** The day it starts without doubt. */
    public LocalDate from() {
        return duty.from();
    }

    /** The earlier day that the letter of the law names, null if the start is not disputed. */
    public @Nullable LocalDate formallyFrom() {
        return duty.formallyFrom();
    }

    public boolean isInForce() {
        return duty.force() == Duty.Force.IN_FORCE;
    }

    /** The weakest of its findings; without any, that nothing is recorded. */
    public Mark mark() {
        return findings.stream()
                .map(Finding::outcome)
                .max((a, b) -> Integer.compare(weight(a), weight(b)))
                .map(DutyLine::said)
                .orElseGet(() -> Mark.quiet("No evidence recorded"));
    }

    /** Whether something is still missing. */
    public boolean isOpen() {
        return mark().tone() != Tone.GOOD;
    }

    /** What would be evidence for it, where something is missing. */
    public List<String> missing() {
        return isOpen()
                ? duty.requirement().evidence().stream()
                        .map(EvidenceNeed::detail)
                        .toList()
                : List.of();
    }

    private static int weight(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> 0;
            case INDETERMINATE -> 1;
            case FAILED -> 2;
        };
    }

    private static Mark said(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Mark.good("Evidence holds");
            case INDETERMINATE -> Mark.open("Evidence insufficient");
            case FAILED -> Mark.bad("Evidence fails");
        };
    }
}
