package org.lineproof.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.text.Texts;

/** Draws a chart of stacked bars, as wide as the text of a page. */
public final class BarPicture {
    private static final double WIDTH = 490;
    private static final double HEIGHT = 150;
    private static final double LEFT = 38;
    private static final double TOP = 8;
    private static final double BASE = 116;
    private static final double SIZE = 7.2;
    private static final double MOST_BAR = 34;
    private static final Ink[] FILLS = {Ink.INK, Ink.TEAL, Ink.SAND, Ink.ROSE};

    private final Chart chart;
    private final Texts texts;
    private final Lettering lettering = new Lettering();
    private final List<Shape> shapes = new ArrayList<>();
    private final long top;
    private final long step;

    private BarPicture(Chart chart, Texts texts) {
        this.chart = chart;
        this.texts = texts;
        long most = chart.bars().stream().mapToLong(Chart.Bar::sum).max().orElse(0);
        this.step = step(Math.max(most, 1));
        this.top = Math.max(1, (most + step - 1) / step) * step;
    }

    /** The chart drawn. */
    public static Picture of(Chart chart, Texts texts) {
        return new BarPicture(chart, texts).draw();
    }

    private Picture draw() {
        scale();
        double pitch = (WIDTH - LEFT) / chart.bars().size();
        double width = Math.min(MOST_BAR, pitch * 0.72);
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(chart.bars().get(i), LEFT + pitch * i + (pitch - width) / 2, width);
        }
        names(pitch);
        if (chart.series().size() > 1) {
            legend();
        }
        return new Picture(WIDTH, HEIGHT, alternative(), shapes);
    }

    /** A step of 1, 2 or 5 times a power of ten that gives at most five lines. */
    private static long step(long most) {
        long step = 1;
        for (int i = 0; most > 5 * step; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private void scale() {
        for (long value = 0; value <= top; value += step) {
            double y = y(value);
            shapes.add(new Shape.Line(
                    List.of(new Point(LEFT, y), new Point(WIDTH, y)),
                    value == 0 ? 0.8 : 0.4,
                    value == 0 ? Ink.QUIET : Ink.LINE));
            String text = String.format(Locale.ROOT, "%,d", value);
            label(LEFT - 5 - lettering.width(Face.SANS, SIZE, text), y + 2.5, Ink.QUIET, text);
        }
    }

    private void bar(Chart.Bar bar, double x, double width) {
        long below = 0;
        for (int i = 0; i < bar.values().size(); i++) {
            long value = bar.values().get(i);
            if (value > 0) {
                double head = y(below + value);
                shapes.add(new Shape.Box(new Point(x, head), width, y(below) - head, FILLS[i]));
                below += value;
            }
        }
    }

    /** As many names as there is room for, the first one always. */
    private void names(double pitch) {
        double widest = chart.bars().stream()
                .mapToDouble(bar -> lettering.width(Face.SANS, SIZE, bar.name()))
                .max()
                .orElse(0);
        int each = Math.max(1, (int) Math.ceil((widest + 8) / pitch));
        double free = 0;
        for (int i = 0; i < chart.bars().size(); i += each) {
            String name = chart.bars().get(i).name();
            double width = lettering.width(Face.SANS, SIZE, name);
            double middle = LEFT + pitch * (i + 0.5) - width / 2;
            double x = Math.max(0, Math.min(middle, WIDTH - width));
            // A name at the right edge is moved to the left: it goes if it met the one before.
            if (x >= free) {
                label(x, BASE + 12, Ink.QUIET, name);
                free = x + width + 4;
            }
        }
    }

    private void legend() {
        double x = LEFT;
        for (int i = 0; i < chart.series().size(); i++) {
            shapes.add(new Shape.Box(new Point(x, HEIGHT - 9), 7, 7, FILLS[i]));
            label(x + 10.5, HEIGHT - 3, Ink.TEXT, chart.series().get(i));
            x += 26 + lettering.width(Face.SANS, SIZE, chart.series().get(i));
        }
    }

    private String alternative() {
        Chart.Bar most = chart.bars().stream()
                .reduce((one, other) -> other.sum() > one.sum() ? other : one)
                .orElseThrow();
        String sums = IntStream.range(0, chart.series().size())
                .mapToObj(i -> chart.series().get(i) + " "
                        + chart.bars().stream()
                                .mapToLong(bar -> bar.values().get(i))
                                .sum())
                .collect(Collectors.joining(", "));
        List<Chart.Bar> bars = chart.bars();
        return texts.say(
                "chart.alternative",
                chart.caption(),
                bars.size(),
                bars.get(0).name(),
                bars.get(bars.size() - 1).name(),
                sums,
                most.name(),
                most.sum());
    }

    private double y(long value) {
        return BASE - (BASE - TOP) * value / top;
    }

    private void label(double x, double y, Ink ink, String text) {
        shapes.add(new Shape.Label(new Point(x, y), Face.SANS, SIZE, ink, text));
    }
}
