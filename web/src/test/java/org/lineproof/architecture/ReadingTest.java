package org.lineproof.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * Pages and routes ask boundaries that keep from a caller what was not granted. Those that do not, because the others are made of
 * them, are listed here and as {@code HOUSE} in the table of the sweep that asks all others ({@code ReadingTable} of ejb).
 */
class ReadingTest {

    private static final String HOUSE =
            "AdministrationLog|ContentAudit|GrantedAccess|LedgerCalls|LogKeys|ProofVerification"
                + "|RecognitionKey|ReleaseRun|ReportDesk|ReportRun|SealedContents|TimeStampIssuance|TransparencyService|TreeAudit";

    @Test
    void pagesAndRoutesAskOnlyWhatKeepsApartWhatACallerMayRead() {
        House.obeys(ReadingTest::boundaries);
        House.bites(ReadingTest::boundaries, "reading", "CuriousPage");
    }

    private static ArchRule boundaries(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".web..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.boundary\\.(.*\\.)?(" + HOUSE + ")");
    }
}
