package org.lineproof.transparency.entity.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.tenancy.entity.TenantId;

/** The keys are those of public witnesses. */
class WitnessListTest {
    private static final String A = "{\"url\":\"https://a.example/\",\"operator\":\"Foundation"
            + " A\",\"key\":\"remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2\"}";
    private static final String B = "{\"url\":\"http://b.example:8080/w\",\"operator\":\"Company"
            + " B\",\"key\":\"witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv\"}";
    private static final String GOOD = "{\"witnesses\":[" + A + "," + B + "],\"quorum\":1,\"policies\":["
            + "{\"tenant\":\"demo\",\"quorum\":1,\"witnesses\":[\"remora.n621.de\"]},"
            + "{\"tenant\":\"shy\",\"quorum\":0,\"witnesses\":[]}]}";

    @Test
    void anOrganisationHasItsOwnPolicyOrTheGeneralOne() throws Exception {
        WitnessList list = parse(GOOD);
        assertEquals(2, list.witnesses().size());
        assertEquals(1, list.policy(new TenantId("demo")).witnesses().size());
        assertEquals(
                "Foundation A",
                list.policy(new TenantId("demo")).witnesses().get(0).operator());
        assertEquals(List.of(), list.policy(new TenantId("shy")).witnesses());
        assertEquals(2, list.policy(new TenantId("other")).witnesses().size());
    }

    @Test
    void policiesMayBeLeftOut() throws Exception {
        assertEquals(
                0, parse("{\"witnesses\":[" + A + "],\"quorum\":0}").general().quorum());
    }

    /** What is replaced by what, and what the refusal says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quorum\":1,\"policies\"|\"quorum\":3,\"policies\"|number of operators",
                "\"quorum\":1,\"policies\"|\"quorum\":-1,\"policies\"|quorum",
                "remora.n621.de+da77|remora.n621.de+da78|key",
                "https://a.example/|ftp://a.example/|url",
                "https://a.example/|https://a.example/?x=1|url",
                "https://a.example/|//|url",
                "Foundation A|' '|operator",
                "[\"remora.n621.de\"]|[\"nobody\"]|policies.witnesses",
                "[\"remora.n621.de\"]|[\"remora.n621.de\",\"remora.n621.de\"]|policies.witnesses",
                "\"tenant\":\"shy\"|\"tenant\":\"demo\"|two policies",
                "\"operator\"|\"operators\"|operators",
                "\"policies\"|\"policy\"|policy",
                "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv"
                        + "|remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2|another witness"
            })
    void whatIsWrongIsNamed(String part, String other, String said) {
        String json = GOOD.replace(part, other);
        MalformedJson e = assertThrows(MalformedJson.class, () -> parse(json));
        assertTrue(String.valueOf(e.getMessage()).contains(said), e.getMessage());
    }

    @Test
    void twoKeysOfOneOperatorAreOneWord() {
        String json = GOOD.replace("Company B", "Foundation A")
                .replace("\"quorum\":1,\"policies\"", "\"quorum\":2,\"policies\"");
        assertThrows(MalformedJson.class, () -> parse(json));
    }

    private static WitnessList parse(String json) throws MalformedJson {
        return WitnessList.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
