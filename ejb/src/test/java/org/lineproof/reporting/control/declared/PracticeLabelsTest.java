package org.lineproof.reporting.control.declared;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineproof.registry.entity.practice.PracticeField;
import org.lineproof.registry.entity.practice.PracticeKind;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

class PracticeLabelsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMemberOfEveryPracticeHasALabel(Language language) {
        Texts texts = DeclaredTexts.in(language);
        for (PracticeKind kind : PracticeKind.values()) {
            kind.fields().stream()
                    .filter(field -> field.form() != PracticeField.Form.FIGURES)
                    .map(field -> "practice." + kind.word() + "." + field.name())
                    .forEach(key -> assertTrue(texts.has(key), key));
        }
    }
}
