package org.lineproof.reporting.control.r05;

import java.util.List;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;
import org.lineproof.reporting.control.extract.Opening;

/**
 * R05: a letter that explains one decision to the person it is about (Art. 86, GDPR Art. 15(1)(h)). With a recipient or with
 * fields withheld it is the letter that is handed over; without either it is the organisation's own copy, which alone has the
 * internal annex.
 */
public final class R05 implements Sections {
    private static final String TEXT_VERSION = "3";

    private final Letter letter;

    /**
     * @throws org.lineproof.tenancy.entity.Refusal (unprocessable) if no receipt of the log states a field that is to be withheld
     * @throws IllegalArgumentException if the request is about no receipt of the cut
     */
    public R05(ReportInput input) {
        this.letter = Letter.of(input);
    }

    @Override
    public String textVersion() {
        return TEXT_VERSION;
    }

    @Override
    public Texts texts() {
        return letter.texts();
    }

    @Override
    public String view() {
        if (!letter.outside()) {
            return letter.say("view.file");
        }
        return letter.opening().withheld().isEmpty()
                ? letter.say("view.letter")
                : letter.say(
                        "view.masked",
                        String.join(", ", letter.opening().withheld().asked()));
    }

    @Override
    public List<Block> section(int number) {
        return switch (number) {
            case 1 -> DecisionSection.of(letter);
            case 2 -> RoleSection.of(letter);
            case 3 -> FactorsSection.of(letter);
            case 4 -> DataSection.of(letter);
            case 5 -> HumanSection.of(letter);
            case 6 -> ChangeSection.of(letter);
            case 7 -> RightsSection.of(letter);
            case 8 -> InternalSection.of(letter);
            default -> throw new IllegalArgumentException("no section " + number);
        };
    }

    @Override
    public List<Annex> annexes() {
        return List.of();
    }

    @Override
    public Opening opening() {
        return letter.opening();
    }
}
