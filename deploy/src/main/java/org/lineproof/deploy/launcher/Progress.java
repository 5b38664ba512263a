package org.lineproof.deploy.launcher;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Tells people what happens: one line a step, with its time. */
public final class Progress {

    private final PrintStream out;
    private final long begun = System.nanoTime();

    /** Prints to {@code out}. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Does one step and prints a line with its name, its time and what came of it. */
    public <T> T step(String name, Callable<T> work, Function<T, String> outcome) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        say(String.format(Locale.ROOT, "  %-26s %6.1f s   %s", name, seconds(start), outcome.apply(result)));
        return result;
    }

    /** Prints one line. */
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Seconds since this object was made. */
    public double elapsedSeconds() {
        return seconds(begun);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
