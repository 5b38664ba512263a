package org.lineproof.deploy.launcher.process;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a command into a session of its own, so that Ctrl-C at the terminal reaches the launcher alone, which then
 * stops everything in the right order.
 */
final class Session {

    private static final boolean SETSID = onPath("setsid");

    private Session() {}

    static List<String> own(List<String> line) {
        List<String> wrapped = new ArrayList<>();
        if (SETSID) {
            wrapped.add("setsid");
        } else {
            // macOS has no setsid: an ignored signal stays ignored in the program that replaces the shell.
            wrapped.addAll(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        }
        wrapped.addAll(line);
        return wrapped;
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator)).anyMatch(d -> new File(d, program).canExecute());
    }
}
