package org.lineproof.web.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EntranceTest {

    @Test
    void aLoginWithoutOrganisationIsToldWhoCuresIt() {
        assertEquals(403, TenantEntrance.missing().status());
        assertTrue(TenantEntrance.missing().detail().contains("administrator"));
    }

    @Test
    void anUnknownOrganisationIsNamedAndSoIsTheCure() {
        assertEquals(403, TenantEntrance.unknown("third").status());
        assertTrue(TenantEntrance.unknown("third").detail().contains("\"third\""));
        assertTrue(TenantEntrance.unknown("third").detail().contains("lineproof.tenants"));
    }

    @Test
    void anEndlessNameIsShownInItsBeginning() {
        assertFalse(TenantEntrance.unknown("x".repeat(1000)).detail().contains("x".repeat(41)));
    }

    @Test
    void aMissingTokenAndAWrongOneAreToldApart() {
        assertTrue(BearerChallenge.problem(false).detail().startsWith("Send an access token"));
        assertTrue(BearerChallenge.problem(true).detail().contains("audience lineproof-api"));
    }

    @Test
    void onlyThePortalMayLoadAnything() {
        assertEquals("default-src 'none'; frame-ancestors 'none'", ContentPolicy.of(Door.API, "http://idp:1/realms/x"));
        String portal = ContentPolicy.of(Door.PORTAL, "http://idp:1/realms/x");

        assertTrue(portal.contains("frame-ancestors 'none'"));
        assertTrue(portal.endsWith("form-action 'self' http://idp:1"));
        assertFalse(portal.contains("script-src"), "the page's own policy with its nonce rules scripts");
    }

    @Test
    void everyRoleOfTheRealmIsKnown() {
        assertEquals(7, Roles.all().distinct().count());
    }
}
