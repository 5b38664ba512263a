package org.lineproof.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The components of ejb: who may know whom, and which part of whom. */
class ComponentTest {

    /** A component may use those of the earlier lines, never one of its own line or of a later one. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("tenancy"),
            List.of("transparency"),
            List.of("privacy"),
            List.of("registry", "requirements", "anchoring"),
            List.of("lineage", "inference"),
            // A human act refers to the receipt of the decision it is about.
            List.of("oversight"),
            List.of("assurance"),
            List.of("reporting"));

    @Test
    void componentsUseOnlyTheOnesBelow() {
        House.obeys(ComponentTest::direction);
        House.bites(ComponentTest::direction, "direction", "UpwardCaller");
        House.bites(ComponentTest::direction, "direction", "SidewardCaller");
    }

    @Test
    void aComponentIsEnteredThroughItsBoundaryAndEntitiesOnly() {
        House.obeys(ComponentTest::entrance);
        House.bites(ComponentTest::entrance, "entrance", "Burglar");
    }

    @Test
    void onlyControlHoldsAnEntityManager() {
        House.obeys(ComponentTest::entityManagerInControl);
        House.bites(ComponentTest::entityManagerInControl, "persistence", "GreedyBoundary");
    }

    @Test
    void onlyTheBesuPackageSeesWeb3j() {
        House.obeys(ComponentTest::web3jInBesu);
        House.bites(ComponentTest::web3jInBesu, "web3j", "ChattyAnchor");
    }

    @Test
    void onlyTheSealPackageSeesDss() {
        House.obeys(ComponentTest::dssInSeal);
        House.bites(ComponentTest::dssInSeal, "dss", "SigningAssembly");
    }

    @Test
    void packagesFormNoCycle() {
        House.obeys(ComponentTest::noCycles);
        House.bites(ComponentTest::noCycles, "cycle", "Hen");
    }

    private static ArchRule direction(String root) {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String component : components()) {
            layers = layers.optionalLayer(component).definedBy(root + "." + component + "..");
        }
        List<String> below = new ArrayList<>();
        for (List<String> level : LEVELS) {
            for (String component : level) {
                layers = below.isEmpty()
                        ? layers.whereLayer(component).mayNotAccessAnyLayer()
                        : layers.whereLayer(component).mayOnlyAccessLayers(below.toArray(String[]::new));
            }
            below.addAll(level);
        }
        return layers;
    }

    private static ArchRule entrance(String root) {
        return CompositeArchRule.of(components().stream()
                .map(component -> root + "." + component)
                .map(component -> (ArchRule) noClasses()
                        .that()
                        .resideOutsideOfPackage(component + "..")
                        .should()
                        .dependOnClassesThat(resideInAPackage(component + "..")
                                .and(resideOutsideOfPackages(component + ".boundary..", component + ".entity.."))))
                .toList());
    }

    private static ArchRule entityManagerInControl(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".*.control..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.persistence\\.EntityManager(Factory)?"
                        + "|org\\.hibernate\\.(StatelessSession|Session|SessionFactory)");
    }

    private static ArchRule web3jInBesu(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".anchoring.besu..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.web3j..");
    }

    private static ArchRule dssInSeal(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".reporting.seal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.europa.esig..");
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static List<String> components() {
        return LEVELS.stream().flatMap(List::stream).toList();
    }
}
