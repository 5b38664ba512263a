package org.lineproof.deploy.audit;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.lineproof.transparency.entity.audit.AuditProgress;

/** How far the audit of one log has come: a bar that rewrites its line on a terminal, nothing elsewhere. */
final class Progress implements AuditProgress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final String log;
    private int shown = -1;

    Progress(PrintStream out, boolean terminal, String log) {
        this.out = out;
        this.terminal = terminal;
        this.log = log;
    }

    @Override
    public void at(long done, long total) {
        int percent = (int) (100 * done / Math.max(1, total));
        if (terminal && percent != shown) {
            shown = percent;
            int full = WIDTH * percent / 100;
            out.print(String.format(
                    Locale.ROOT,
                    "\r[%s%s] %3d %%  %s, %d of %d entries",
                    "#".repeat(full),
                    ".".repeat(WIDTH - full),
                    percent,
                    log,
                    done,
                    total));
            out.flush();
        }
    }

    /** Takes the bar away. */
    void end() {
        if (shown >= 0) {
            out.print("\r\033[K");
            out.flush();
        }
    }

    /** Whether a person looks on. Since Java 22 there may be a console without a terminal. */
    static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
