package org.lineproof.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the rounds of a benchmark took; the first name is the baseline. */
public final class Figures {

    private final Map<String, List<Cost>> rounds = new LinkedHashMap<>();
    private final Neighbours neighbours;

    public Figures(Meter meter) {
        neighbours = meter.neighbours();
    }

    public void add(String name, Cost cost) {
        rounds.computeIfAbsent(name, key -> new ArrayList<>()).add(cost);
    }

    /**
     * Prints the median of each with the least and the most of all rounds, and its rate: how many of it the work for one
     * of the baseline would do.
     *
     * @param title what was measured, in a line
     */
    public void print(String title) {
        List<Cost> baseline = rounds.values().iterator().next();
        System.out.printf(
                "%n%s%n%d rounds, Java %s, load %.1f; %s%n%n",
                title,
                baseline.size(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                neighbours.text());
        System.out.printf(
                "%-44s %24s %17s %8s %9s %24s %8s%n",
                "", "CPU us each", "Java + database", "rate", "per s", "wall us each", "rate");
        rounds.forEach((name, costs) -> System.out.printf(
                "%-44s %24s %8.1f %8.1f %7.3fx %9.0f %24s %7.3fx%n",
                name,
                spread(costs, Cost::cpu),
                median(costs, Cost::program) / 1e3,
                median(costs, Cost::database) / 1e3,
                median(baseline, Cost::cpu) / median(costs, Cost::cpu),
                1e9 / median(costs, Cost::wall),
                spread(costs, Cost::wall),
                median(baseline, Cost::wall) / median(costs, Cost::wall)));
    }

    private static String spread(List<Cost> costs, ToDoubleFunction<Cost> part) {
        double[] sorted = sorted(costs, part);
        return "%.1f (%.1f to %.1f)"
                .formatted(median(costs, part) / 1e3, sorted[0] / 1e3, sorted[sorted.length - 1] / 1e3);
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
        double[] sorted = sorted(costs, part);
        return sorted[sorted.length / 2];
    }

    private static double[] sorted(List<Cost> costs, ToDoubleFunction<Cost> part) {
        double[] values = costs.stream().mapToDouble(part).toArray();
        Arrays.sort(values);
        return values;
    }
}
