package org.lineproof.reporting.control.definition;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;
import org.lineproof.reporting.control.r01.R01;
import org.lineproof.reporting.control.r02.R02;
import org.lineproof.reporting.control.r03.R03;
import org.lineproof.reporting.control.r04.R04;
import org.lineproof.reporting.control.r05.R05;
import org.lineproof.reporting.control.r11.R11;
import org.lineproof.reporting.control.r14.R14;
import org.lineproof.reporting.control.r19.R19;
import org.lineproof.reporting.control.structure.DeclaredStructure;

/** The report definitions that can be made, and what makes their sections. */
public final class Definitions {
    private static final int COUNT = 20;

    private Definitions() {}

    /** Ids of the definitions that can be made, such as {@code R01}. */
    public static SortedSet<String> made() {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> number < 10 ? "R0" + number : "R" + number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Those of the definition's own class, else its structure with what is recorded for each of its duties.
     *
     * @throws IllegalArgumentException unless the definition can be made
     */
    public static Sections sections(ReportInput input) {
        if (!made().contains(input.request().definition())) {
            throw new IllegalArgumentException(
                    "cannot be made: " + input.request().definition());
        }
        return switch (input.request().definition()) {
            case "R01" -> new R01(input);
            case "R02" -> new R02(input);
            case "R03" -> new R03(input);
            case "R04" -> new R04(input);
            case "R05" -> new R05(input);
            case "R11" -> new R11(input);
            case "R14" -> new R14(input);
            case "R19" -> new R19(input);
            default -> new DeclaredStructure(input);
        };
    }
}
