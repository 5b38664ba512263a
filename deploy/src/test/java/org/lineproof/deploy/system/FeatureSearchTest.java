package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search bites: what is planted it finds, in every form and however it is packed. */
class FeatureSearchTest {

    private static final List<Integer> FEATURES = List.of(170, 166, 35, 235, 16, 232, 63, 137, 80, 129, 12, 122);
    private static final BigInteger SALT = new BigInteger("1281363776661316788344321939730206385033395605595150235");
    private static final Path TRIAGE20 =
            Path.of("..", "reports", "src", "test", "resources", "fixtures", "groth16", "triage20", "0", "public.json");

    private final FeatureSearch search = FeatureSearch.of(FEATURES, SALT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"features\":[170,166,35,235,16,232,63,137,80,129,12,122]}",
                "[\"170\", \"166\", \"35\", \"235\", \"16\", \"232\"]",
                "170;166;35;235;16;232;63",
                "35 | 235 | 16 | 232 | 63 | 137",
                "170\n166\n35\n235\n16\n232\n63\n137\n80\n129\n12\n122",
                "aaa623eb10e83f8950810c7a",
                "AAA623EB10E83F8950810C7A",
                "7a0c8150893fe810eb23a6aa",
                "000000aa000000a600000023000000eb00000010000000e80000003f0000008900000050000000810000000c0000007a",
                "qqYj6xDoP4lQgQx6",
                "1281363776661316788344321939730206385033395605595150235"
            })
    void everyFormIsFound(String planted) {
        assertTrue(search.look("planted", ("some text " + planted + " and more").getBytes(StandardCharsets.UTF_8)) > 0);
    }

    @Test
    void bytesAreFoundAtEveryOffsetOfBase64() {
        for (int offset = 0; offset < 3; offset++) {
            byte[] bytes = new byte[offset + FEATURES.size()];
            for (int i = 0; i < FEATURES.size(); i++) {
                bytes[offset + i] = FEATURES.get(i).byteValue();
            }
            String text = "x " + Base64.getEncoder().encodeToString(bytes);
            assertTrue(search.look("planted", text.getBytes(StandardCharsets.UTF_8)) > 0, text);
        }
    }

    @Test
    void aDisclosureWithinAZipIsFound() throws IOException {
        String disclosure = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("[\"salt\",\"features\",[170,166,35,235,16,232,63]]".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream files = new ZipOutputStream(zip)) {
            files.putNextEntry(new ZipEntry("contents.ndjson"));
            files.write(("{\"disclosures\":[\"" + disclosure + "\"]}\n").getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(search.look("bundle", zip.toByteArray()) > 0);
    }

    @Test
    void theInputOfATransactionIsFound() {
        StringBuilder input = new StringBuilder("{\"input\":\"0x8f2b3c4d");
        FEATURES.forEach(feature -> input.append(String.format(Locale.ROOT, "%064x", feature)));
        assertTrue(search.look("chain", input.append("\"}").toString().getBytes(StandardCharsets.UTF_8)) > 0);
    }

    /** That circuit publishes the features: the very search that finds none elsewhere finds them in its public signals. */
    @Test
    void whatACircuitPublishesIsFound() throws IOException {
        JsonNode signals = new ObjectMapper().readTree(TRIAGE20.toFile());
        List<Integer> features = new ArrayList<>();
        for (int i = 4; i < 16; i++) {
            features.add(signals.get(i).asInt());
        }
        FeatureSearch published =
                FeatureSearch.of(features, new BigInteger(signals.get(17).asText()));
        assertTrue(published.look("public signals", signals.toPrettyString().getBytes(StandardCharsets.UTF_8)) > 0);
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        String other =
                "{\"features\":[170,166,35,235,16,231,63,137],\"salt\":\"128136377666131678834432193973020638503\"}";
        assertEquals(0, search.look("other", other.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theDemonstrationHas24Claims() {
        FeatureSearch demonstration = FeatureSearch.ofTheDemonstration();
        assertEquals(24 * search.forms(), demonstration.forms());
    }
}
