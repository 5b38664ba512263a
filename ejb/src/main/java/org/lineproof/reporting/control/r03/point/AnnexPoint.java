package org.lineproof.reporting.control.r03.point;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A point of Annex IV.
 *
 * @param key its number and letter without brackets, such as {@code 1a}; part of the keys of its words
 * @param section of the report that holds it
 * @param requirements ids in the catalogue; point 3 has four
 */
public record AnnexPoint(String key, int section, List<String> requirements) {
    private static final int WITHOUT_LETTERS = 3;
    private static final int LAST = 9;

    /** All points in the order of the Annex. */
    public static final List<AnnexPoint> ALL = Stream.of(
                    lettered(1),
                    lettered(2),
                    Stream.of(new AnnexPoint(
                            "3",
                            WITHOUT_LETTERS,
                            IntStream.rangeClosed(1, 4)
                                    .mapToObj(element -> id("3-" + element))
                                    .toList())),
                    IntStream.rangeClosed(WITHOUT_LETTERS + 1, LAST)
                            .mapToObj(number -> new AnnexPoint(
                                    String.valueOf(number), number, List.of(id(String.valueOf(number))))))
            .flatMap(points -> points)
            .toList();

    public AnnexPoint {
        requirements = List.copyOf(requirements);
    }

    /** The points of a section of the report. */
    public static List<AnnexPoint> of(int section) {
        return ALL.stream().filter(point -> point.section() == section).toList();
    }

    private static Stream<AnnexPoint> lettered(int number) {
        return IntStream.rangeClosed('a', 'h')
                .mapToObj(letter -> String.valueOf((char) letter))
                .map(letter -> new AnnexPoint(number + letter, number, List.of(id(number + "-" + letter))));
    }

    private static String id(String point) {
        return "aia-annex4-" + point;
    }
}
