package org.lineproof.reporting.control.r01;

import java.util.List;
import java.util.stream.Stream;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;

/** The sections for which nothing can be recorded yet: they are printed, with what would supply them. */
final class AbsentSections {
    private static final int BIOMETRICS = 7;

    private AbsentSections() {}

    /** @throws IllegalArgumentException for a section that has data */
    static List<Block> of(int number, ReportInput input) {
        return switch (number) {
            case 2, 4, 5, 6 -> none(number, input, "a", "b");
            case 7 -> none(number, input, "a");
            default -> throw new IllegalArgumentException("section " + number + " is made from data");
        };
    }

    private static List<Block> none(int number, ReportInput input, String... wouldSupply) {
        Texts texts = R01.texts(input);
        String key = "absent." + number;
        return List.of(new Block.NoEvidence(
                number == BIOMETRICS && input.declaration().text("annexIII") == null
                        ? texts.say("absent.7.undeclared")
                        : texts.say(key, input.declared("annexIII")),
                Stream.of(wouldSupply)
                        .map(letter -> texts.say(key + "." + letter))
                        .toList()));
    }
}
