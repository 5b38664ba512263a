package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lineproof.evidence.json.MalformedJson;

/** One set of bundles, one judgement: what the verifier in Java says of each, the one in JavaScript says, too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedSetTest {
    private final List<BundleCase> cases = SharedSet.cases();
    private final Map<String, Verification> verifications = new TreeMap<>();
    private final Map<String, ObjectNode> expected = new TreeMap<>();

    @BeforeAll
    void writeTheSet() throws IOException, MalformedJson {
        for (BundleCase bundle : cases) {
            Verification verification = SharedSet.verified(bundle);
            assertNull(verifications.put(bundle.name(), verification), "two cases have the name " + bundle.name());
            expected.put(bundle.name(), SharedSet.write(SharedSet.FOLDER, bundle, verification));
        }
        SharedSet.writeExpected(SharedSet.FOLDER, expected);
    }

    @Test
    void everyBundleIsJudgedAsItsNameSays() {
        StringBuilder wrong = new StringBuilder();
        for (BundleCase bundle : cases) {
            Verification verification = verifications.get(bundle.name());
            String said = verification.verdict() == Verdict.FAILED ? verification.sentence() : verification.text();
            if (verification.verdict() != bundle.verdict() || !said.contains(bundle.words())) {
                wrong.append(bundle.name()).append(": ").append(said).append('\n');
            }
        }
        assertEquals("", wrong.toString());
    }

    @Test
    void theSetIsLargeAndHasEveryVerdict() {
        Map<Verdict, Long> verdicts =
                cases.stream().collect(Collectors.groupingBy(BundleCase::verdict, Collectors.counting()));
        System.out.println("shared set: " + cases.size() + " bundles, " + verdicts);
        assertTrue(cases.size() >= 40 && verdicts.keySet().size() == Verdict.values().length, verdicts.toString());
    }

    @Test
    void theVerifierInJavaScriptSaysTheSame() throws IOException, InterruptedException, MalformedJson {
        JsonNode judged = Node.judge(SharedSet.FOLDER);
        StringBuilder different = new StringBuilder();
        verifications.forEach((name, verification) -> {
            ObjectNode java = WithoutTimeStamps.of(verification).json();
            JsonNode script = judged.path(name);
            for (String part : List.of("verdict", "evidenceClass", "logState", "steps", "conclusion")) {
                if (!words(java.path(part)).equals(words(script.path(part)))) {
                    different.append(name).append(' ').append(part).append("\n  Java:       ");
                    different
                            .append(java.path(part))
                            .append("\n  JavaScript: ")
                            .append(script.path(part))
                            .append('\n');
                }
            }
        });
        assertEquals("", different.toString());
    }

    /** Two readers of JSON may count another column where a text is not well-formed. */
    private static String words(JsonNode node) {
        return node.toString().replaceAll(" \\(line \\d+, column \\d+\\)", "");
    }
}
