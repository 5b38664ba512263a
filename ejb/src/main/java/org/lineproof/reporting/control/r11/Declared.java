package org.lineproof.reporting.control.r11;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.OpenedEntry;

/** Something that people declared, with the last day on which it holds; null if none is stated. */
record Declared(String name, OpenedEntry entry, @Nullable LocalDate until) {
    static Declared of(String name, OpenedEntry entry) {
        String until = entry.text("validUntil") == null ? entry.text("keptUntil") : entry.text("validUntil");
        return new Declared(name, entry, until == null ? null : LocalDate.parse(until));
    }

    /** In whole days, by the day it was logged. */
    long age(LocalDate on) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(entry.entry().minute(), ZoneOffset.UTC), on);
    }

    /** Whether it ends before that day; never without an end. */
    boolean endsBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /** What ends first comes first, what has no end last. */
    long order() {
        return until == null ? Long.MAX_VALUE : until.toEpochDay();
    }
}
