package org.lineproof.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.function.Function;

/**
 * The classes the rules are about. Every rule is a function of the root package, so that the same rule is held against
 * the product and against a small house beside it ({@code offending.<name>}) that breaks it.
 */
final class House {

    private static final String PRODUCT = "org.lineproof";

    private static final JavaClasses BUILT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PRODUCT);

    private House() {}

    /** All production classes of reports, ejb and web. */
    static JavaClasses built() {
        return BUILT;
    }

    /** Fails with every place where the product breaks the rule. */
    static void obeys(Function<String, ArchRule> rule) {
        rule.apply(PRODUCT).check(BUILT);
    }

    /** Fails unless the rule, held against the small house, names the offender. */
    static void bites(Function<String, ArchRule> rule, String house, String offender) {
        String root = House.class.getPackageName() + ".offending." + house;
        EvaluationResult result = rule.apply(root).evaluate(new ClassFileImporter().importPackages(root));
        assertTrue(result.hasViolation(), () -> "no violation found in " + root);
        String report = String.join("\n", result.getFailureReport().getDetails());
        assertTrue(report.contains(offender), () -> offender + " is not named by: " + report);
    }
}
