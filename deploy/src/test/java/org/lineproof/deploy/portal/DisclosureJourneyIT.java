package org.lineproof.deploy.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.deploy.stack.Stack;
import org.lineproof.deploy.system.FeatureSearch;
import org.lineproof.deploy.system.Recorded;

/** A compliance officer discloses a decision in the portal; the insurer opens the link in a browser of its own. */
class DisclosureJourneyIT {

    private static final Path PICTURES = Path.of("target", "pictures");

    private final Endpoints endpoints = Stack.current().endpoints();
    private final String receipt = Recorded.provedDecision();
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
    void theLinkIsHandedOverOpenedAndWithdrawn() throws Exception {
        signIn("officer");
        browser.go(page("receipt.xhtml?id=" + receipt));
        browser.follow("Disclose this decision");
        browser.type("form:recipient", "insurer");
        browser.type("form:reason", "Review of a claim");
        browser.pictures(PICTURES, "disclose");
        browser.press("form:disclose");
        browser.sees("hand over this link");
        String link = browser.textOf("link");
        browser.pictures(PICTURES, "disclosed-link");

        try (Browser insurers = Browser.open()) {
            insurers.go(URI.create(link));
            login(insurers, "insurer");
            insurers.sees("A decision disclosed to you");
            insurers.sees("Proved: this registered model (triage, version 1.4.0");
            insurers.sees("What is not proved");
            insurers.pictures(PICTURES, "disclosed");
            FeatureSearch search = FeatureSearch.ofTheDemonstration();
            search.look("the page", insurers.source().getBytes(StandardCharsets.UTF_8));
            System.out.println(search.report());
            assertEquals(Map.of("the page", 0L), search.found());
            insurers.go(page("receipts.xhtml"));
            insurers.sees("This page is not for your role");

            browser.go(page("disclose.xhtml?id=" + receipt));
            browser.sees("opened 1 time");
            browser.follow("Withdraw");
            browser.sees("Withdraw the disclosure to insurer?");
            browser.pictures(PICTURES, "withdraw");
            browser.press("withdrawal:withdraw");
            browser.sees("Withdrawn");

            insurers.go(URI.create(link));
            insurers.sees("was withdrawn by the organisation");
            assertFalse(insurers.text().contains("triage, version"), insurers.text());
        }
    }

    @Test
    void aFormThatDoesNotFitNamesItsField() {
        signIn("officer");
        browser.go(page("disclose.xhtml?id=" + receipt));
        browser.type("form:recipient", "the insurer");
        browser.type("form:reason", "x");
        browser.press("form:disclose");
        browser.sees("without blanks");
        assertTrue(browser.text().contains("Recipient"), browser.text());
    }

    private void signIn(String person) {
        browser.go(endpoints.portal());
        login(browser, person);
        browser.sees(endpoints.user(person).username());
    }

    private void login(Browser in, String person) {
        Endpoints.Login login = endpoints.user(person);
        in.isAt(endpoints.oidc().issuer().toString());
        in.type("username", login.username());
        in.type("password", login.password());
        in.press("kc-login");
        in.isAt(endpoints.portal().toString());
    }

    private URI page(String name) {
        return endpoints.portal().resolve(name);
    }
}
