package org.lineproof.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a module never holds. */
class ModuleTest {

    @Test
    void theRulesSeeAllModules() {
        for (String type : List.of(
                "org.lineproof.evidence.digest.Hash",
                "org.lineproof.tenancy.entity.TenantId",
                "org.lineproof.web.problem.Problem")) {
            assertTrue(House.built().contain(type), () -> type + " is not among the classes of the house");
        }
    }

    @Test
    void webHasNeitherPersistenceNorTransactions() {
        House.obeys(ModuleTest::webWithoutPersistence);
        House.bites(ModuleTest::webWithoutPersistence, "web", "DatabasePage");
        House.bites(ModuleTest::webWithoutPersistence, "web", "TransactionalPage");
    }

    @Test
    void whatLeavesTheHouseNeedsNoServer() {
        House.obeys(ModuleTest::reportsWithoutServer);
        House.bites(ModuleTest::reportsWithoutServer, "reports", "InjectedVerifier");
        House.bites(ModuleTest::reportsWithoutServer, "reports", "DownloadingVerifier");
        House.bites(ModuleTest::reportsWithoutServer, "reports", "DatabaseReport");
    }

    @Test
    void whatLeavesTheHouseReadsNoClock() {
        House.obeys(ModuleTest::reportsWithoutClock);
        House.bites(ModuleTest::reportsWithoutClock, "reports", "HurriedReport");
    }

    @Test
    void theVerifierNeedsNoReports() {
        House.obeys(ModuleTest::evidenceWithoutReport);
        House.bites(ModuleTest::evidenceWithoutReport, "reports", "PrintingVerifier");
    }

    private static ArchRule webWithoutPersistence(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "org.hibernate..", "javax.sql..")
                .orShould()
                .dependOnClassesThat()
                // An exception may be read, to tell a database that is down from a request that is wrong.
                .haveNameMatching("jakarta\\.ejb\\.Transaction.*|java\\.sql\\.(?!SQL\\w*Exception$).*");
    }

    private static ArchRule reportsWithoutServer(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".evidence..", root + ".report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "java.net.http..", "java.sql..", "javax.sql..", "eu.europa.esig..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(URL|URLConnection|HttpURLConnection|Socket|ServerSocket)");
    }

    private static ArchRule reportsWithoutClock(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".evidence..", root + ".report..")
                .should()
                .callMethodWhere(target(name("now")).and(target(owner(nameMatching("java\\.time\\..*")))))
                .orShould()
                .callMethodWhere(
                        target(nameMatching("system.*|tick.*")).and(target(owner(nameMatching("java\\.time\\.Clock")))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime");
    }

    private static ArchRule evidenceWithoutReport(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".evidence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".report..", "org.apache.pdfbox..", "io.github.openhtmltopdf..");
    }
}
