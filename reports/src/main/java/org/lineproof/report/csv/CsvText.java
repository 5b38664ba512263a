package org.lineproof.report.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows under one header as RFC 4180 writes them: UTF-8 without byte order mark, commas, CRLF behind every row, and quotes
 * around a cell that holds a comma, a quote, a line break, or white space at an end.
 *
 * <p>A spreadsheet takes a cell for a formula if it begins with {@code = + - @} or their full-width forms, whatever white
 * space stands before. Such a cell gets an apostrophe in front, and so does one that begins with an apostrophe itself. So
 * nothing is lost: whoever reads a cell that begins with an apostrophe takes one away. A plain number stays as it is.
 */
final class CsvText {
    private static final String FORMULA = "=+-@＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern QUOTED = Pattern.compile("(?s).*[,\"\\r\\n].*|\\s.*|.*\\s");
    private static final String GUARD = "'";

    private final StringBuilder out = new StringBuilder();
    private final int columns;
    private long rows;
    private long guarded;

    CsvText(List<String> header) {
        this.columns = header.size();
        write(header);
    }

    /** @throws IllegalArgumentException unless there is one cell for each column */
    void add(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
        }
        write(cells);
        rows++;
    }

    /** How many rows there are below the header. */
    long rows() {
        return rows;
    }

    /** How many cells got an apostrophe, those of the header included. */
    long guarded() {
        return guarded;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        out.append("\r\n");
    }

    private String cell(String text) {
        String cell = text;
        if (needsGuard(text)) {
            guarded++;
            cell = GUARD + text;
        }
        return QUOTED.matcher(cell).matches() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static boolean needsGuard(String text) {
        String visible = text.stripLeading();
        return text.startsWith(GUARD)
                || !visible.isEmpty()
                        && FORMULA.indexOf(visible.charAt(0)) >= 0
                        && !NUMBER.matcher(visible).matches();
    }
}
