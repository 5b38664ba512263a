package org.lineproof.reporting.control.definition;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;
import org.lineproof.reporting.control.r01.R01;

/** The report definitions that can be made, and what makes their sections. */
public final class Definitions {
    private static final SortedSet<String> MADE = new TreeSet<>(List.of("R01"));

    private Definitions() {}

    /** Ids of the definitions that can be made, such as {@code R01}. */
    public static SortedSet<String> made() {
        return new TreeSet<>(MADE);
    }

    /** @throws IllegalArgumentException unless the definition can be made */
    public static Sections sections(ReportInput input) {
        return switch (input.request().definition()) {
            case "R01" -> new R01(input);
            default ->
                throw new IllegalArgumentException(
                        "cannot be made: " + input.request().definition());
        };
    }
}
