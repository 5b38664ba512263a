package org.lineproof.access;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lineproof.access.Row.Acts;
import org.lineproof.access.Row.Lists;
import org.lineproof.access.Row.OfSystem;
import org.lineproof.access.Row.Open;
import org.lineproof.access.Row.Whole;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.succession.LogEnds;
import org.lineproof.transparency.entity.LogName;

/** Rows of a table of boundary methods, by {@code Type.method(Parameter,...)}, and the ways to write one. */
abstract class Rows {
    private final Map<String, Row> rows = new TreeMap<>();

    final Map<String, Row> written() {
        return rows;
    }

    final <T> void of(String method, Class<T> type, BiFunction<T, Side, Object> question) {
        add(method, new OfSystem((beans, side) -> question.apply(beans.get(type), side)));
    }

    final void log(String method, BiFunction<LogReader, LogName, Object> question) {
        of(
                method,
                LogReader.class,
                (reader, side) -> question.apply(reader, side.system().log()));
        whole(method, LogReader.class, reader -> question.apply(reader, LogName.AUDIT));
    }

    final void logEnds(String method, BiFunction<LogEnds, LogName, Object> question) {
        of(
                method,
                LogEnds.class,
                (ends, side) -> question.apply(ends, side.system().log()));
        whole(method, LogEnds.class, ends -> question.apply(ends, LogName.AUDIT));
    }

    final <T> void lists(String method, Class<T> type, Function<T, Stream<String>> systems) {
        add(method, new Lists(beans -> systems.apply(beans.get(type)).distinct().toList()));
    }

    final <T> void whole(String method, Class<T> type, Function<T, Object> question) {
        add(method, new Whole(beans -> question.apply(beans.get(type))));
    }

    final void open(String method, String what) {
        add(method, new Open(what));
    }

    final void acts(String... methods) {
        for (String method : methods) {
            add(method, new Acts());
        }
    }

    /** A method can have several rows: a number keeps their names apart. */
    private void add(String method, Row row) {
        long earlier =
                rows.keySet().stream().filter(name -> name.startsWith(method)).count();
        rows.put(earlier == 0 ? method : method + " #" + (earlier + 1), row);
    }
}
