package org.lineproof.deploy.launcher.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A small shell process that outlives the launcher by moments: when the launcher is gone, however it went, the pipe
 * between them closes, and the watchdog ends every process it was told of that is still there.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
        trap '' INT TERM HUP
        pids=' '
        while read -r sign pid; do
          case $sign in
            +) pids="$pids$pid " ;;
            -) pids=$(printf '%s' "$pids" | sed "s/ $pid / /g") ;;
          esac
        done
        send() { kill -s "$1" -- "-$2" 2>/dev/null || kill -s "$1" "$2" 2>/dev/null; }
        alive() { for p in $pids; do kill -0 "$p" 2>/dev/null && return 0; done; return 1; }
        for p in $pids; do send TERM "$p"; done
        n=0
        while alive && [ "$n" -lt 50 ]; do sleep 0.2; n=$((n + 1)); done
        for p in $pids; do send KILL "$p"; done
        """;

    private final Process process;
    private final OutputStream pipe;

    Watchdog(ProcessBuilder.Redirect log) throws IOException {
        process = new ProcessBuilder(Session.own(List.of("sh", "-c", SCRIPT)))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        pipe = process.getOutputStream();
    }

    /** From now on the process does not outlive us. */
    void watch(long pid) {
        tell("+ " + pid);
    }

    /** The process has ended: its number may soon belong to somebody else. */
    void forget(long pid) {
        tell("- " + pid);
    }

    long pid() {
        return process.pid();
    }

    /** Lets the watchdog go; processes it still watches are ended. */
    @Override
    public void close() {
        try {
            pipe.close();
        } catch (IOException e) {
            // It is gone already, which is what closing is for.
            process.destroy();
        }
    }

    private synchronized void tell(String line) {
        try {
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            // Without the watchdog a normal stop works all the same; only a crash would leave processes behind.
            process.destroy();
        }
    }
}
