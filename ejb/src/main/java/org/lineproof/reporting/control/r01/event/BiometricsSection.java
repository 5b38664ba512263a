package org.lineproof.reporting.control.r01.event;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.extract.Acts;

/** Section 7: what Art. 12(3) asks for of systems under Annex III point 1(a), and of no other. */
final class BiometricsSection {
    private static final String REMOTE = "1(a)";
    /** Art. 14(5): by so many persons a match is verified. */
    private static final int VERIFYING = 2;

    private BiometricsSection() {}

    static List<Block> of(Telling telling) {
        if (telling.input().declaration().content() == null) {
            return List.of(telling.nothing("biometrics.erased", "biometrics.erased.supply"));
        }
        Basis declared = telling.input().declarationBasis();
        String point = telling.input().declaration().text("annexIII");
        Fact classified = Fact.text(
                telling.say("biometrics.point"),
                point == null
                        ? telling.say("biometrics.no-point")
                        : telling.input().point(),
                declared);
        boolean remote = REMOTE.equals(point);
        Fact asked = Fact.text(
                telling.say("biometrics.asked"),
                telling.say(remote ? "biometrics.applies" : "biometrics.applies-not"),
                declared);
        Block scope = new Block.Facts(telling.say("biometrics.scope"), List.of(classified, asked));
        return remote ? Stream.concat(Stream.of(scope), recorded(telling)).toList() : List.of(scope);
    }

    /** What the receipts state of it, and what none of them can. */
    private static Stream<Block> recorded(Telling telling) {
        Block missing = telling.nothing(
                "biometrics.missing", "biometrics.missing.a", "biometrics.missing.b", "biometrics.missing.d");
        List<OpenedEntry> receipts = telling.input().receiptsInPeriod();
        if (receipts.isEmpty()) {
            return Stream.of(telling.nothing("biometrics.none", "trace.none.supply"), missing);
        }
        Acts acts = Acts.of(telling.input().cut());
        return Stream.of(
                new Block.Facts(
                        telling.say("biometrics.recorded"),
                        List.of(
                                counted(telling, "time", receipts, receipt -> receipt.text("time") != null),
                                counted(telling, "input", receipts, receipt -> receipt.text("inputCommitment") != null),
                                counted(telling, "persons", receipts, receipt -> persons(acts, receipt) >= VERIFYING))),
                missing);
    }

    private static Fact counted(
            Telling telling, String what, List<OpenedEntry> receipts, Predicate<OpenedEntry> which) {
        return Fact.text(
                telling.say("biometrics." + what),
                telling.say(
                        "biometrics.of",
                        telling.number(receipts.stream().filter(which).count()),
                        telling.number(receipts.size())),
                telling.log().whole());
    }

    private static long persons(Acts acts, OpenedEntry receipt) {
        return acts.about(receipt).stream()
                .flatMap(act -> Stream.ofNullable(act.text("reviewer")))
                .distinct()
                .count();
    }
}
