package org.lineproof.assurance.control.remembered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.control.remembered.RememberedEvaluations.Subject;
import org.lineproof.assurance.entity.CutHeads;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.imported.KeptBundle;
import org.lineproof.assurance.entity.policy.Policy;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.text.Language;
import org.lineproof.tenancy.entity.TenantId;

class RememberedEvaluationsTest {
    private static final Subject SUBJECT = subject("claim-triage");
    private static final KeptBundle BUNDLE = bundle("sha256:" + "1a".repeat(32));
    private static final Circumstances NOW = new Circumstances(heads(2, List.of()), 3, bundles(BUNDLE), "2026-11");

    private Instant clock = Instant.parse("2026-11-27T10:00:00Z");
    private final RememberedEvaluations remembered = new RememberedEvaluations(() -> clock);
    private final Evaluation made = evaluation(10);

    private static Subject subject(String system) {
        return new Subject(new TenantId("fund"), system, Language.EN);
    }

    private static KeptBundle bundle(String content) {
        return new KeptBundle(new KeptBundle.Key("digest", "pins"), new UUID(0, 1), content, "pins");
    }

    private static Map<KeptBundle.Key, KeptBundle> bundles(KeptBundle... bundles) {
        return bundles.length == 0 ? Map.of() : Map.of(bundles[0].key(), bundles[0]);
    }

    private static CutHeads heads(int receipts, List<OverdueEntries> overdue) {
        CutBuilder builder = new CutBuilder(7).system("provider");
        for (int i = 1; i <= receipts; i++) {
            builder.receipt(i, false);
        }
        EvidenceCut cut = builder.cut();
        return new CutHeads(List.of(cut.system().require()), List.of(cut.audit().require()), List.of(), overdue);
    }

    private static Evaluation evaluation(long references) {
        Basis basis = new Basis(
                null,
                LogState.PUBLISHED,
                LongStream.range(0, references)
                        .mapToObj(index -> Reference.to("o", index))
                        .toList());
        Finding finding = new Finding("integrity", "t", "aia-19-1", "a", Outcome.PASSED, "r", basis, "");
        return new Evaluation("claim-triage", "2026-11", Policy.SHIPPED, List.of(), List.of(finding));
    }

    @Test
    void underTheSameCircumstancesItIsKnown() {
        remembered.remember(SUBJECT, NOW, made);
        Circumstances same = new Circumstances(heads(2, List.of()), 3, bundles(BUNDLE), "2026-11");
        assertSame(made, remembered.find(SUBJECT, same).orElseThrow());
    }

    @Test
    void whateverDiffersMakesItUnknown() {
        remembered.remember(SUBJECT, NOW, made);
        OverdueEntries overdue = new OverdueEntries(CutBuilder.AUDIT_LOG, 1, clock);
        LogPin head = NOW.heads().audit().get(0);
        LogPin anchored = new LogPin(
                head.origin(), head.size(), head.root(), head.note(), head.publishedAt(), LogState.PUBLISHED, "");
        CutHeads otherState = new CutHeads(NOW.heads().system(), List.of(anchored), List.of(), List.of());
        List<Circumstances> others = List.of(
                new Circumstances(heads(3, List.of()), 3, bundles(BUNDLE), "2026-11"),
                new Circumstances(heads(2, List.of(overdue)), 3, bundles(BUNDLE), "2026-11"),
                new Circumstances(otherState, 3, bundles(BUNDLE), "2026-11"),
                new Circumstances(NOW.heads(), 4, bundles(BUNDLE), "2026-11"),
                new Circumstances(NOW.heads(), 3, bundles(), "2026-11"),
                new Circumstances(NOW.heads(), 3, bundles(bundle("sha256:" + "2b".repeat(32))), "2026-11"),
                new Circumstances(NOW.heads(), 3, bundles(BUNDLE), "2026-12"));
        for (Circumstances other : others) {
            assertEquals(Optional.empty(), remembered.find(SUBJECT, other), other::toString);
        }
    }

    @Test
    void anotherOrganisationSystemOrLanguageKnowsNothingOfIt() {
        remembered.remember(SUBJECT, NOW, made);
        for (Subject other : List.of(
                new Subject(new TenantId("other"), "claim-triage", Language.EN),
                new Subject(new TenantId("fund"), "dosage", Language.EN),
                new Subject(new TenantId("fund"), "claim-triage", Language.DE))) {
            assertEquals(Optional.empty(), remembered.find(other, NOW));
        }
    }

    @Test
    void itIsMadeAnewAfterFiveMinutes() {
        remembered.remember(SUBJECT, NOW, made);
        clock = clock.plus(RememberedEvaluations.LONGEST).minus(Duration.ofMillis(1));
        assertSame(made, remembered.find(SUBJECT, NOW).orElseThrow());
        clock = clock.plus(Duration.ofMillis(1));
        assertEquals(Optional.empty(), remembered.find(SUBJECT, NOW));
    }

    @Test
    void theNewestOfASubjectTakesThePlaceOfTheEarlierOne() {
        remembered.remember(SUBJECT, NOW, made);
        Circumstances later = new Circumstances(NOW.heads(), 4, Map.of(), "2026-11");
        Evaluation second = evaluation(5);
        remembered.remember(SUBJECT, later, second);
        assertEquals(Optional.empty(), remembered.find(SUBJECT, NOW));
        assertSame(second, remembered.find(SUBJECT, later).orElseThrow());
    }

    @Test
    void whatWasAskedForLongestAgoMakesRoom() {
        Evaluation large = evaluation(RememberedEvaluations.MOST_REFERENCES / 2);
        remembered.remember(subject("a"), NOW, large);
        remembered.remember(subject("b"), NOW, large);
        assertSame(large, remembered.find(subject("a"), NOW).orElseThrow());
        remembered.remember(subject("c"), NOW, large);
        assertEquals(Optional.empty(), remembered.find(subject("b"), NOW));
        assertSame(large, remembered.find(subject("a"), NOW).orElseThrow());
        assertSame(large, remembered.find(subject("c"), NOW).orElseThrow());
    }

    @Test
    void noMoreThanSoManyAreRemembered() {
        for (int i = 0; i <= RememberedEvaluations.MOST; i++) {
            remembered.remember(subject("system-" + i), NOW, made);
        }
        assertEquals(Optional.empty(), remembered.find(subject("system-0"), NOW));
        for (int i = 1; i <= RememberedEvaluations.MOST; i++) {
            assertSame(made, remembered.find(subject("system-" + i), NOW).orElseThrow());
        }
    }

    @Test
    void oneThatIsTooLargeIsNotRemembered() {
        remembered.remember(SUBJECT, NOW, evaluation(RememberedEvaluations.MOST_REFERENCES + 1));
        assertEquals(Optional.empty(), remembered.find(SUBJECT, NOW));
        remembered.remember(SUBJECT, NOW, made);
        assertSame(made, remembered.find(SUBJECT, NOW).orElseThrow());
    }
}
