package org.lineproof.assurance.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.requirements.control.CatalogueFiles;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Requirement;

/** How much of the law is computed, for whom the rest waits, and that every check knows its duty. */
class CoverageTest {
    private static final Catalogue CATALOGUE = new CatalogueFiles("2026-11").read();

    @Test
    void everyCheckAnswersRequirementsThatExist() {
        Set<String> ids = new HashSet<>();
        for (Question question : Checks.questions()) {
            assertTrue(ids.add(question.id()), question.id());
            question.requirements().forEach(CATALOGUE::requirement);
        }
    }

    @Test
    void aDutyBindsTheOneWhoIsAskedForIt() {
        for (Question question : Checks.questions()) {
            if (question.bought()) {
                binds(question.ofDeployer(), Set.of("provider"));
                continue;
            }
            binds(question.ofProvider(), Set.of("provider", "controller"));
            // Where the training data comes from is asked of deployers, too, for the provider's duty.
            if (!String.valueOf(question.ofDeployer()).equals(question.ofProvider())) {
                binds(question.ofDeployer(), Set.of("deployer", "controller"));
            }
        }
    }

    /** For an organisation that is both provider and deployer, and controller, of a system under point 5(b). */
    @Test
    void theRequirementsAreComputedDeclaredOrOfNoMatter() {
        Set<String> computed = Checks.questions().stream()
                .filter(question -> !question.bought())
                .flatMap(question -> question.requirements().stream())
                .collect(Collectors.toSet());
        Set<String> owed =
                CATALOGUE
                        .duties(Set.of("provider", "deployer", "controller"), "5(b)", LocalDate.parse("2026-11-22"))
                        .stream()
                        .flatMap(article -> article.duties().stream())
                        .map(duty -> duty.requirement().id())
                        .collect(Collectors.toSet());
        int all = CATALOGUE.requirements().size();
        List<String> declared =
                owed.stream().filter(id -> !computed.contains(id)).toList();
        System.out.println(
                "requirements of " + CATALOGUE.version().version() + " for a provider, deployer and controller"
                        + " under Annex III 5(b): computed " + computed.size() + ", declared " + declared.size()
                        + ", not applicable " + (all - computed.size() - declared.size()) + ", of " + all + "; "
                        + Checks.questions().size()
                        + " checks");
        assertTrue(owed.containsAll(computed), "a check answers what such an organisation does not owe");
        assertEquals(328, all);
    }

    private static void binds(@Nullable String id, Set<String> roles) {
        if (id != null) {
            Requirement requirement = CATALOGUE.requirement(id);
            assertTrue(requirement.binds().stream().anyMatch(roles::contains), id);
        }
    }
}
