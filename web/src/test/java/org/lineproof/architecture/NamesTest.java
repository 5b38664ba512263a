package org.lineproof.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names that say what a type is for, packages one can take in, and interfaces that earn their keep. */
class NamesTest {

    private static final int MOST_TYPES = 12;
    private static final int FEWEST_IMPLEMENTATIONS = 2;

    /** Behind these stands somebody else's word: a chain, a proof maker, a key, an authority, a form of paper, a log, a witness. */
    private static final Set<String> TRUST_BOUNDARIES = Set.of(
            "AnchorLedger",
            "ProofLedger",
            "ProofSystem",
            "StatementSigner",
            "TimeStampAuthority",
            "ReportRenderer",
            "TileSource",
            "Witness");

    @Test
    void namesSayWhatATypeIsFor() {
        House.obeys(NamesTest::tellingNames);
        for (String offender :
                Set.of("ReceiptImpl", "KeyManager", "HashHelper", "DateUtil", "DateUtils", "MailService")) {
            House.bites(NamesTest::tellingNames, "names", offender);
        }
    }

    @Test
    void aPackageHasAtMostTwelveTypes() {
        House.obeys(NamesTest::smallPackages);
        House.bites(NamesTest::smallPackages, "crowd", "13 types");
    }

    @Test
    void anInterfaceHasTwoImplementationsOrIsATrustBoundary() {
        House.obeys(NamesTest::earnedInterfaces);
        House.bites(NamesTest::earnedInterfaces, "lonely", "Lonely has 1");
    }

    private static ArchRule tellingNames(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("TransparencyService")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Service)");
    }

    private static ArchRule smallPackages(String root) {
        return all(new AbstractClassesTransformer<JavaPackage>("packages") {
                    @Override
                    public Iterable<JavaPackage> doTransform(JavaClasses house) {
                        return house.stream()
                                .map(JavaClass::getPackage)
                                .filter(found -> found.getName().startsWith(root))
                                .collect(Collectors.toCollection(LinkedHashSet::new));
                    }
                })
                .should(new ArchCondition<>("have at most " + MOST_TYPES + " types") {
                    @Override
                    public void check(JavaPackage found, ConditionEvents events) {
                        long types = found.getClasses().stream()
                                .filter(type -> type.isTopLevelClass() && !type.isArray())
                                .filter(type -> !type.getSimpleName().equals("package-info"))
                                .count();
                        events.add(new SimpleConditionEvent(
                                found, types <= MOST_TYPES, found.getName() + " has " + types + " types"));
                    }
                });
    }

    private static ArchRule earnedInterfaces(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .and()
                // Lambdas implement these; the classes do not show how many.
                .areNotAnnotatedWith(FunctionalInterface.class)
                .and()
                .doNotHaveSimpleName("package-info")
                .and(DescribedPredicate.describe(
                        "are no trust boundaries", type -> !TRUST_BOUNDARIES.contains(type.getSimpleName())))
                .should(new ArchCondition<>("have at least " + FEWEST_IMPLEMENTATIONS + " implementations") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        long implementations = type.getAllSubclasses().stream()
                                .filter(subclass -> !subclass.isInterface())
                                .count();
                        events.add(new SimpleConditionEvent(
                                type,
                                implementations >= FEWEST_IMPLEMENTATIONS,
                                type.getName() + " has " + implementations + " implementations"));
                    }
                });
    }
}
