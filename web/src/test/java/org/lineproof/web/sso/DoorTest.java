package org.lineproof.web.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/v1/receipts", "/api/v2/not-there"})
    void theApiTakesBearerTokensOnly(String path) {
        assertEquals(Door.API, Door.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/logs/demo/system/triage/checkpoint",
                "/logs/.well-known/lineproof-keys/demo/audit",
                "/health",
                "/health/ready",
                "/openapi",
                "/assets/lineproof.css",
                "/schemas/receipt/v1.json",
                "/schemas/report/v1.json",
                "/schemas/prov/v1.jsonld",
                "/jakarta.faces.resource/faces.js.xhtml"
            })
    void whatIsPublicAsksNobody(String path) {
        assertEquals(Door.PUBLIC, Door.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/index.xhtml",
                "/callback",
                "/logout",
                "/error",
                "/apis.xhtml",
                "/logs.xhtml",
                "/healthy",
                "/openapi.xhtml",
                "/assetsregister.xhtml",
                "/x/api/v1"
            })
    void everythingElseIsThePortalsAlsoWhatOnlyLooksAlike(String path) {
        assertEquals(Door.PORTAL, Door.of(path));
    }
}
