package org.lineproof.crash;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.lineproof.anchoring.control.AnchorLedger;

/** Stands between a node and the world, and kills the node's process at one point. */
final class Tripwire {

    private static final Pattern INSERT = Pattern.compile("insert\\s+into\\s+(\\w+).*", Pattern.DOTALL);

    private final String deadlyPhase;
    private final String deadlyEvent;
    private String phase = "";
    private int left;

    /** @param point null to let everything pass */
    Tripwire(CrashPoint point) {
        this(point == null ? "" : point.phase, point == null ? "" : point.event, point == null ? 0 : point.count);
    }

    /** Kills in a phase at the n-th event of a name. */
    Tripwire(String phase, String event, int count) {
        this.deadlyPhase = phase;
        this.deadlyEvent = event;
        this.left = count;
    }

    void enter(String newPhase) {
        phase = newPhase;
    }

    /** The node does this now. */
    void passes(String event) {
        if (deadlyPhase.equals(phase) && deadlyEvent.equals(event) && --left == 0) {
            killThisProcess();
        }
    }

    /** SIGKILL: no shutdown hook runs, no buffer is written. */
    private static void killThisProcess() {
        try {
            long pid = ProcessHandle.current().pid();
            new ProcessBuilder("kill", "-9", Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            Thread.sleep(60_000);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("this process cannot be killed", e);
        }
    }

    /** Connections whose inserts, locks and commits are events. */
    DataSource dataSource(String url, String role) {
        return proxy(
                DataSource.class,
                DriverManager.class,
                (method, call) -> connection(DriverManager.getConnection(url, role, "test")));
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, real, (method, call) -> {
            if (method.name().equals("prepareStatement")) {
                return statement((PreparedStatement) call.go(), event(String.valueOf(method.arguments()[0])));
            }
            return method.name().equals("commit") ? watched("commit", call) : call.go();
        });
    }

    private PreparedStatement statement(PreparedStatement real, String event) {
        return proxy(
                PreparedStatement.class,
                real,
                (method, call) ->
                        !event.isEmpty() && method.name().startsWith("execute") ? watched(event, call) : call.go());
    }

    private static String event(String sql) {
        String text = sql.strip().toLowerCase(Locale.ROOT);
        Matcher insert = INSERT.matcher(text);
        if (insert.matches()) {
            return "insert " + insert.group(1);
        }
        return text.contains("pg_try_advisory_xact_lock") ? "lock" : "";
    }

    /** A ledger whose calls are events. */
    AnchorLedger ledger(AnchorLedger real) {
        return proxy(AnchorLedger.class, real, (method, call) -> watched(method.name(), call));
    }

    private Object watched(String event, Call call) throws Throwable {
        passes("before " + event);
        Object result = call.go();
        passes("after " + event);
        return result;
    }

    private record Method(String name, Object[] arguments) {}

    @FunctionalInterface
    private interface Call {
        Object go() throws Throwable;
    }

    @FunctionalInterface
    private interface Interception {
        Object invoke(Method method, Call call) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Object real, Interception interception) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object[] arguments = args == null ? new Object[0] : args;
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> "a watched " + type.getSimpleName();
                };
            }
            return interception.invoke(new Method(method.getName(), arguments), () -> {
                try {
                    return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }));
    }
}
