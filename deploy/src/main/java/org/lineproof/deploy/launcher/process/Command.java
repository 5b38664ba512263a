package org.lineproof.deploy.launcher.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program to run. Secrets go into {@code environment} or {@code input}, never into {@code line}, which every user of
 * the machine can read.
 *
 * @param name what people call it, also the name of its log file in lower case
 * @param line the program and its arguments
 * @param environment added to the launcher's own environment
 * @param input given to the program on its standard input
 * @param stopSignal the signal that asks it to end in good order
 */
public record Command(
        String name, List<String> line, Map<String, String> environment, String input, String stopSignal) {

    /** Copies what could change. */
    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    /** A program without further environment or input that ends on SIGTERM. */
    public Command(String name, List<String> line) {
        this(name, line, Map.of(), "", "TERM");
    }

    /** The same with one variable more. */
    public Command with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new Command(name, line, more, input, stopSignal);
    }

    /** The same with more variables. */
    public Command with(Map<String, String> variables) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.putAll(variables);
        return new Command(name, line, more, input, stopSignal);
    }

    /** The same with a text for the standard input. */
    public Command fed(String text) {
        return new Command(name, line, environment, text, stopSignal);
    }

    /** The same, asked to end by another signal. */
    public Command stoppedBy(String signal) {
        return new Command(name, line, environment, input, signal);
    }
}
