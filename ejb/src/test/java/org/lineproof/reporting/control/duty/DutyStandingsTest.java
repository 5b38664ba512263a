package org.lineproof.reporting.control.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.assembly.Reports;

class DutyStandingsTest {
    @Test
    void everyRequirementStandsOnce() {
        List<DutyStanding> all = standings(deployer()).all();
        assertEquals(328, all.size());
        assertEquals(
                328,
                new HashSet<>(all.stream().map(duty -> duty.requirement().id()).toList()).size());
        Map<Support, Long> counts =
                all.stream().collect(Collectors.groupingBy(DutyStanding::support, Collectors.counting()));
        assertEquals(328, counts.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void aDutyOfProvidersDoesNotReachADeployer() {
        DutyStanding duty = standings(deployer()).of("aia-9-1");
        assertEquals(Reach.OTHER_ROLE, duty.reach());
        assertEquals(Support.NOT_APPLICABLE, duty.support());
        assertEquals(
                "binds others (provider); the organisation is declared as deployer",
                words(deployer(), Language.EN).reach(duty));
        assertEquals(
                "bindet andere (Anbieter); die Organisation ist erklärt als Betreiber",
                words(deployer(), Language.DE).reach(duty));
    }

    @Test
    void aDutyOfRemoteBiometricsIsNotAskedOfAnotherUse() {
        DutyStanding duty = standings(deployer()).of("aia-26-10-file");
        assertEquals(Reach.OTHER_USE, duty.reach());
        assertTrue(words(deployer(), Language.EN).reach(duty).endsWith("Annex III, point 5(a)"));
    }

    @Test
    void aDeployerIsTakenAsController() {
        assertEquals(
                Reach.BINDS_CONTROLLER, standings(deployer()).of("gdpr-35-1").reach());
    }

    @Test
    void aProviderIsOneOnceItKeepsARecordOfProcessing() {
        CutBuilder provider = new CutBuilder().system("provider").receipt(1, false);
        assertEquals(Reach.OTHER_ROLE, standings(provider).of("gdpr-35-1").reach());
        provider.practice("processing", members -> members.put("purposes", "Ranking claims"));
        assertEquals(Reach.BINDS_CONTROLLER, standings(provider).of("gdpr-35-1").reach());
    }

    @Test
    void aDisputedStartShowsBothDays() {
        DutyStanding duty = standings(deployer()).of("aia-86-1");
        assertEquals(
                "disputed: by the letter since 2026-08-02, the class of systems exists from 2027-12-02",
                words(deployer(), Language.EN).start(duty.duty()));
        assertEquals(
                "streitig: dem Wortlaut nach seit 2026-08-02, die Klasse der Systeme besteht ab 2027-12-02",
                words(deployer(), Language.DE).start(duty.duty()));
    }

    @Test
    void theFindingsOfItsChecksStandForADuty() {
        DutyStanding duty = standings(deployer()).of("aia-26-6");
        assertEquals(Support.COMPUTED, duty.support());
        assertTrue(duty.decisive().isPresent());
    }

    @Test
    void anAnswerStandsWhereNoCheckComputes() {
        CutBuilder cut = deployer();
        assertEquals(Support.NOTHING, standings(cut).of("aia-4-1").support());
        cut.answer("aia-4-1", "not-met", "2026-11-01", "2027-10-31");
        DutyStanding duty = standings(cut).of("aia-4-1");
        assertEquals(Support.DECLARED, duty.support());
        assertEquals(Outcome.FAILED, duty.decisive().orElseThrow().outcome());
    }

    @Test
    void whatBindsHasAStartAndWhatDoesNotHasNone() {
        DutyStanding duty = standings(deployer()).of("aia-4-1");
        assertThrows(
                IllegalArgumentException.class,
                () -> new DutyStanding(duty.requirement(), Reach.BINDS, null, Support.NOTHING, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DutyStanding(duty.requirement(), Reach.OTHER_ROLE, null, Support.NOTHING, List.of()));
    }

    private static CutBuilder deployer() {
        return new CutBuilder().system("deployer").receipt(1, false);
    }

    private static DutyStandings standings(CutBuilder cut) {
        return new DutyStandings(Reports.input("R11", cut.cut(), Language.EN));
    }

    private static DutyWords words(CutBuilder cut, Language language) {
        return new DutyWords(Reports.input("R11", cut.cut(), language), standings(cut));
    }
}
