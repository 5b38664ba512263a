package org.lineproof.assurance.control.supplied;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.supplied.Voices.Voice;
import org.lineproof.report.basis.Basis;

/**
 * The versions of the instructions for use that the supplier of a bought system issued for the model versions in use.
 *
 * @param versions none if no bundle that counts names any
 * @param basis the imports that state them, null if there are none
 * @param words that the supplier states it, empty if there are none
 */
public record IssuedInstructions(
        Set<String> versions, @Nullable Basis basis, String words) {
    public IssuedInstructions {
        versions = Set.copyOf(versions);
    }

    /** Those in the cut; none for an organisation that is not only a deployer. */
    public static IssuedInstructions of(Examination examination, Asked asked) {
        List<Voice> voices = new ArrayList<>();
        if (examination.deployerOnly()) {
            Voices all = new Voices(examination.cut().supplied());
            examination
                    .declarations()
                    .models()
                    .forEach(model -> all.heard(model.digest(), new InstructionsIssued(), examination)
                            .ifPresent(voices::add));
        }
        Optional<Basis> basis = voices.stream()
                .map(voice -> FromSupplier.behind(examination.cut(), voice))
                .reduce(Basis::and);
        SuppliedWords words = new SuppliedWords(asked);
        return new IssuedInstructions(
                voices.stream()
                        .flatMap(voice -> voice.report().practices("instructions"))
                        .map(practice -> practice.text("version"))
                        .filter(version -> !version.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)),
                basis.orElse(null),
                voices.stream()
                        .map(voice -> words.stated(
                                voice.bundle(), voice.report(), voice.saying().places()))
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    /** The reason, and whose word it rests on. */
    public String added(String reason) {
        return words.isEmpty() ? reason : reason + " " + words;
    }

    /** What stands behind both. */
    public Basis and(Basis other) {
        return basis == null ? other : other.and(basis);
    }
}
