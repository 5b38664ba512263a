package org.lineproof.requirements.entity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The classes of systems and models by which the Regulation sorts its duties. */
public enum RiskClass {
    /** High risk by its use: Art. 6(2). */
    ANNEX_III("annex-iii", Start.Scope.ANNEX_III),
    /** High risk as a product, or a part of one: Art. 6(1). */
    ANNEX_I("annex-i", Start.Scope.ANNEX_I),
    /** General-purpose models: Chapter V. */
    GPAI("gpai", Start.Scope.ALL),
    /** Systems that owe people openness: Art. 50. */
    TRANSPARENCY("transparency", Start.Scope.ALL),
    /** All others: only the duties that every system has. */
    MINIMAL("minimal", Start.Scope.ALL);

    private static final Set<String> OF_MODELS = Set.of("Art. 52", "Art. 53", "Art. 55", "Annex XI", "Annex XII");
    private static final String OF_OPENNESS = "Art. 50";

    private final String word;
    private final Start.Scope own;

    RiskClass(String word, Start.Scope own) {
        this.word = word;
        this.own = own;
    }

    /** Its name in addresses. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException naming the classes there are */
    public static RiskClass of(String word) {
        return Arrays.stream(values())
                .filter(riskClass -> riskClass.word.equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("expected annex-iii, annex-i, gpai, transparency or minimal"));
    }

    /** The day from which a duty binds this class without doubt, empty if it does not bind it. */
    public Optional<LocalDate> start(Requirement requirement) {
        Optional<LocalDate> always = requirement.start(Start.Scope.ALL);
        if (always.isPresent()) {
            return always.filter(date -> bindsAlways(requirement.article()));
        }
        if (own != Start.Scope.ALL) {
            return requirement.start(own);
        }
        // Art. 111(4): generative systems that were in use before Art. 50 began.
        return this == TRANSPARENCY ? requirement.start(Start.Scope.LEGACY_SYSTEMS) : Optional.empty();
    }

    /** Openness is owed by systems of any class, by minimal ones as soon as they talk to people: then they are none. */
    private boolean bindsAlways(String article) {
        if (OF_MODELS.contains(article)) {
            return this == GPAI;
        }
        return !article.equals(OF_OPENNESS) || this == TRANSPARENCY || own != Start.Scope.ALL;
    }
}
