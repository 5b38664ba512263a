package org.lineproof.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What else ran on the machine from the moment this was made: processes of neither this program nor its database. */
public final class Neighbours {

    private static final int NAMED = 4;

    private final Map<Long, Duration> before = new HashMap<>();
    private final long start = System.nanoTime();
    private final long postmaster;

    Neighbours(long postmaster) {
        this.postmaster = postmaster;
        others().forEach(process ->
                process.info().totalCpuDuration().ifPresent(time -> before.put(process.pid(), time)));
    }

    /** In words, with the CPU seconds of those that took the most. */
    public String text() {
        Map<String, Double> spent = new TreeMap<>();
        others().forEach(process -> process.info()
                .totalCpuDuration()
                .ifPresent(time -> spent.merge(
                        command(process),
                        time.minus(before.getOrDefault(process.pid(), Duration.ZERO))
                                        .toMillis()
                                / 1e3,
                        Double::sum)));
        String most = spent.entrySet().stream()
                .filter(process -> process.getValue() >= 0.1)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(NAMED)
                .map(process -> "%s %.1f".formatted(process.getKey(), process.getValue()))
                .collect(Collectors.joining(", "));
        return "other processes took %.1f CPU seconds in %.1f seconds on %d processors%s"
                .formatted(
                        spent.values().stream().mapToDouble(Double::doubleValue).sum(),
                        (System.nanoTime() - start) / 1e9,
                        Runtime.getRuntime().availableProcessors(),
                        most.isEmpty() ? "" : ": " + most);
    }

    private List<ProcessHandle> others() {
        return ProcessHandle.allProcesses().filter(process -> !isOurs(process)).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.equals(ProcessHandle.current())
                || process.pid() == postmaster
                || process.parent().map(this::isOurs).orElse(false);
    }

    private static String command(ProcessHandle process) {
        return process.info()
                .command()
                .map(path -> Path.of(path).getFileName().toString())
                .orElse("(unknown)");
    }
}
