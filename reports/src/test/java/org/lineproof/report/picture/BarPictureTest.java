package org.lineproof.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

class BarPictureTest {
    private static final Texts ENGLISH = Texts.in(Language.EN);
    private static final Basis BASIS = Basis.computed(LogState.PUBLISHED, "sample.example/fund/system/x", 9);

    @Test
    void seriesStandOnOneAnother() {
        List<Shape.Box> bars = boxes(chart(bar("1 Nov", 30, 20)));
        assertEquals(
                bars.get(0).corner().y(), bars.get(1).corner().y() + bars.get(1).height(), 1e-9);
        assertEquals(1.5, bars.get(0).height() / bars.get(1).height(), 1e-9);
    }

    @Test
    void whatIsZeroIsNotDrawn() {
        assertEquals(3, boxes(chart(bar("1 Nov", 0, 7))).size(), "one bar and two squares of the legend");
    }

    @Test
    void aChartOfNothingIsStillAChart() {
        Picture picture = BarPicture.of(chart(bar("1 Nov", 0, 0)), ENGLISH);
        assertEquals(2, boxes(picture).size());
        assertTrue(picture.alternative().contains("Highest: 1 Nov with 0."), picture.alternative());
    }

    @Test
    void theScaleHasAtMostFiveStepsOfRoundNumbersAndReachesTheHighestBar() {
        long seed = 20_261_127L;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            long most = 1 + (long) Math.pow(10, random.nextDouble() * 9);
            List<Long> scale = labels(chart(bar("x", most, 0))).stream()
                    .map(label -> label.text().replace(",", ""))
                    .filter(text -> text.matches("\\d+"))
                    .map(Long::valueOf)
                    .toList();
            String told = "seed " + seed + ", " + most + ": " + scale;
            assertTrue(scale.size() >= 2 && scale.size() <= 6, told);
            long step = scale.get(1);
            assertTrue(Long.toString(step).matches("[125]0*"), told);
            assertTrue(scale.get(scale.size() - 1) >= most, told);
            assertTrue(scale.get(scale.size() - 1) - step < most, told);
        }
    }

    @Test
    void namesThatWouldTouchAreLeftOut() {
        List<Chart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < Chart.MOST_BARS; i++) {
            bars.add(bar("day " + (1_000 + i), i % 17, 1));
        }
        Picture picture =
                BarPicture.of(new Chart("Receipts a day", List.of("signed", "declared"), bars, BASIS), ENGLISH);
        List<Shape.Label> names = labels(picture).stream()
                .filter(label -> label.text().startsWith("day "))
                .toList();
        Lettering lettering = new Lettering();
        for (int i = 1; i < names.size(); i++) {
            Shape.Label before = names.get(i - 1);
            double end = before.start().x() + lettering.width(before.face(), before.size(), before.text());
            assertTrue(names.get(i).start().x() > end, before.text());
        }
        assertEquals("day 1000", names.get(0).text());
    }

    @Test
    void whoDoesNotSeeItIsToldTheSumsAndTheHighest() {
        Picture picture = BarPicture.of(chart(bar("1 Nov", 30, 20), bar("2 Nov", 60, 1)), ENGLISH);
        assertEquals(
                "Bar chart. Receipts a day: 2 bars from 1 Nov to 2 Nov. In all: signed 90, declared 21."
                        + " Highest: 2 Nov with 61.",
                picture.alternative());
    }

    private static Chart chart(Chart.Bar... bars) {
        return new Chart("Receipts a day", List.of("signed", "declared"), List.of(bars), BASIS);
    }

    private static Chart.Bar bar(String name, long... values) {
        return new Chart.Bar(name, java.util.Arrays.stream(values).boxed().toList());
    }

    private static List<Shape.Box> boxes(Chart chart) {
        return boxes(BarPicture.of(chart, ENGLISH));
    }

    private static List<Shape.Box> boxes(Picture picture) {
        return picture.shapes().stream()
                .filter(Shape.Box.class::isInstance)
                .map(Shape.Box.class::cast)
                .toList();
    }

    private static List<Shape.Label> labels(Chart chart) {
        return labels(BarPicture.of(chart, ENGLISH));
    }

    private static List<Shape.Label> labels(Picture picture) {
        return picture.shapes().stream()
                .filter(Shape.Label.class::isInstance)
                .map(Shape.Label.class::cast)
                .toList();
    }
}
