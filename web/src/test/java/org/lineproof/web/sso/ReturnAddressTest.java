package org.lineproof.web.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    private static final String START = "http://localhost:8080/";

    @Test
    void thePageThatAskedForTheLoginIsShownAfterIt() {
        String wanted = "http://localhost:8080/decision.xhtml?id=claim%201";

        assertEquals(wanted, ReturnAddress.within(START, wanted));
        assertEquals(wanted, ReturnAddress.within(START, "/decision.xhtml?id=claim%201"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://elsewhere.example/",
                "https://localhost:8080/",
                "http://localhost:8081/",
                "//elsewhere.example/",
                "http://localhost:8080@elsewhere.example/",
                "javascript:alert(1)",
                "mailto:somebody",
                "http://localhost:8080/callback",
                "http://localhost:8080/logout",
                "http://localhost:8080/jakarta.faces.resource/style.css.xhtml",
                "not an address"
            })
    void anythingElseLeadsToTheStartPage(String wanted) {
        assertEquals(START, ReturnAddress.within(START, wanted));
    }

    @Test
    void aPortalBelowAPathKeepsToThatPath() {
        String start = "https://house.example/lineproof/";

        assertEquals(
                "https://house.example/lineproof/systems.xhtml",
                ReturnAddress.within(start, "https://house.example/lineproof/systems.xhtml"));
        assertEquals(start, ReturnAddress.within(start, "https://house.example/other/"));
    }
}
