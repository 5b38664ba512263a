package org.lineproof.requirements.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of every version against the JSON Schemas that lie beside them. */
class CatalogueSchemaTest {
    private static final String ROOT = "/org/lineproof/requirements/";

    @ParameterizedTest
    @CsvSource({
        "catalogue, catalogue.json",
        "requirements, requirements.json",
        "annex-iii, annex-iii.json",
        "reports, reports.json",
        "texts, de.json"
    })
    void everyVersionFitsItsSchemas(String schema, String file) throws IOException {
        for (var catalogue : CatalogueFiles.all().versions()) {
            String path = catalogue.version().version() + "/" + file;
            assertEquals(List.of(), faults(schema, text(path)), path);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "requirements ~ \"provider\" ~ \"vendor\"",
                "requirements ~ all:2025-02-02 ~ some day",
                "requirements ~ NONE| ~ as long as needed, ",
                "requirements ~ \"deadline\": ~ \"dueBy\":",
                "annex-iii ~ \"explanationRight\": true ~ \"explanationRight\": \"yes\"",
                "reports ~ \"n\": 1, ~ \"n\": 0,",
                "catalogue ~ 2026-11-22 ~ 22.11.2026",
            })
    void whatIsNoneOfItIsRefused(String schema, String found, String instead) throws IOException {
        String text = text("2026-11/" + schema + ".json");
        String spoiled = text.replaceFirst(Pattern.quote(found), Matcher.quoteReplacement(instead));
        assertFalse(spoiled.equals(text), "nothing was spoiled: " + found);
        assertFalse(faults(schema, spoiled).isEmpty(), instead);
    }

    @Test
    void aTitleOfAnUnheardOfRequirementIsRefusedByItsName() throws IOException {
        String spoiled = text("2026-11/de.json").replace("\"aia-4-1\"", "\"Article 4\"");
        assertFalse(faults("texts", spoiled).isEmpty());
    }

    private static List<String> faults(String schema, String json) throws IOException {
        JsonSchema read = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(text("schemas/" + schema + ".schema.json"));
        return read.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static String text(String file) throws IOException {
        try (InputStream in = CatalogueSchemaTest.class.getResourceAsStream(ROOT + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
