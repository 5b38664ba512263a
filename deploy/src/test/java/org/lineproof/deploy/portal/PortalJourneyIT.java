package org.lineproof.deploy.portal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.deploy.stack.Stack;
import org.lineproof.deploy.system.Granted;
import org.lineproof.deploy.system.Recorded;

/** A compliance officer's morning. */
class PortalJourneyIT {

    private final Endpoints endpoints = Stack.current().endpoints();
    private Browser browser;

    @BeforeEach
    void openBrowser() throws Exception {
        browser = Browser.open();
    }

    @AfterEach
    void closeBrowser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void anOfficerSignsInAndRegistersASystem() {
        signIn("officer");
        browser.sees("Where the evidence stands");
        assertFalse(browser.text().toLowerCase(Locale.ROOT).contains("compliant"), browser.text());

        browser.go(page("register.xhtml"));
        String id = "portal-" + Long.toString(System.currentTimeMillis(), 36);
        browser.type("form:id", id);
        browser.type("form:name", "Registered in a browser");
        browser.type("form:intendedPurpose", "Shows that the form works.");
        browser.choose("form:role", "deployer");
        browser.type("form:classificationReasoning", "Assumed for the test.");
        browser.press("form:register");
        browser.sees("curl");
        browser.sees(id);
    }

    @Test
    void anOfficerRequestsAReportAndWatchesItUntilItsFilesAreThere() {
        String system = Recorded.systemWithReceipts();
        signIn("officer");
        browser.go(page("reports.xhtml"));
        browser.choose("form:system", system);
        browser.press("form:request");
        browser.seesIn(".report", system);
        browser.seesIn(".report", "Evidence bundle");
    }

    @Test
    void theFormNamesTheFieldThatIsWrong() {
        signIn("officer");
        browser.go(page("register.xhtml"));
        browser.type("form:id", "No Blanks Allowed");
        browser.type("form:name", "A name");
        browser.type("form:intendedPurpose", "A purpose.");
        browser.type("form:classificationReasoning", "A reason.");
        browser.press("form:register");
        browser.sees("a-z");
        assertTrue(browser.text().contains("Identifier"), browser.text());
    }

    @Test
    void anOfficerFindsADutyAndAnswersItWithADocument() throws Exception {
        String system = Recorded.systemWithReceipts();
        signIn("officer");
        browser.go(page("catalogue.xhtml?riskClass=annex-iii&role=deployer&on=2026-11-27&q=explanation"));
        browser.sees("disputed: formally from 2026-08-02, the class exists from 2027-12-02");
        browser.go(page("catalogue.xhtml?q=Protokolle+aufbewahren&language=de"));
        browser.follow("Automatisch erzeugte Protokolle aufbewahren");
        browser.sees("Computed from recorded evidence");

        browser.go(page("answer.xhtml?requirement=aia-9-1"));
        browser.choose("form:system", system);
        browser.choose("form:stance", "met");
        browser.type("form:text", "The plan is in force.");
        browser.set("form:validFrom", "2026-01-01");
        browser.set("form:validUntil", "2027-12-31");
        browser.press("form:record");
        browser.sees("choose the document");
        browser.attach("form:document", Path.of("README.md"));
        browser.press("form:record");
        browser.seesIn("#content", "Declared as met");
        browser.seesIn("#content", "2026-01-01 to 2027-12-31");
    }

    @Test
    void everyLogIsVerifiedAgainOnDemand() {
        Granted.wholeOrganisation();
        signIn("auditor");
        browser.go(page("verify.xhtml"));
        browser.press("form:verify");
        browser.sees("by this server");
    }

    @Test
    void afterSigningOutThePortalAsksForTheLoginAgain() {
        signIn("engineer");
        browser.follow("Sign out");
        browser.isAt(endpoints.oidc().issuer().toString());
        browser.go(page("systems.xhtml"));
        browser.isAt(endpoints.oidc().issuer().toString());
    }

    @Test
    void anOfficerGrantsAnAuditorAccessAndTakesItBack() {
        String system = Recorded.systemWithReceipts();
        signIn("officer");
        browser.go(page("access.xhtml"));
        browser.type("form:auditor", endpoints.user("auditor").username());
        browser.choose("form:system", system);
        browser.type("form:reason", "A journey through the portal");
        browser.press("form:grant");
        browser.seesIn("#content", "A journey through the portal");
        browser.follow("Revoke");
        browser.sees("Revoke the access of");
        browser.press("revocation:revoke");
        browser.seesIn("#content", "Revoked");
    }

    @Test
    void anAuditorToWhomNothingIsGrantedIsToldWhoGrantsAccess() {
        signIn("guest-auditor");
        browser.sees("Nothing is granted to your account");
        browser.sees("A compliance officer of");
    }

    private void signIn(String person) {
        Endpoints.Login login = endpoints.user(person);
        browser.go(endpoints.portal());
        browser.isAt(endpoints.oidc().issuer().toString());
        browser.type("username", login.username());
        browser.type("password", login.password());
        browser.press("kc-login");
        browser.isAt(endpoints.portal().toString());
        browser.sees(login.username());
    }

    private URI page(String name) {
        return endpoints.portal().resolve(name);
    }
}
