package org.lineproof.assurance.control.supplied;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.control.supplied.Voices.Voice;
import org.lineproof.assurance.entity.Declarations.Model;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.supplied.SuppliedBundle;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;

/**
 * A question to the supplier of a bought system. It passes and fails by the word of the supplier's own report, about the very
 * model versions in use; a bundle that cannot be checked decides nothing, one that was changed here fails.
 */
public final class FromSupplier implements Check {
    private final Question question;
    private final Reading reading;

    FromSupplier(Question question, Reading reading) {
        this.question = question;
        this.reading = reading;
    }

    /** All questions to suppliers, in the order in which their findings are shown. */
    public static List<Check> all() {
        return List.of(
                new FromSupplier(Question.ofBuyers("supplied-instructions", "aia-13-2"), new InstructionsIssued()),
                new FromSupplier(
                        Question.ofBuyers("supplied-metrics", "aia-15-3", "aia-13-3-b-ii"), new FiguresStated()),
                new FromSupplier(Question.ofBuyers("supplied-training-data", "aia-10-2-b"), new DataKnown()),
                new FromSupplier(Question.ofBuyers("supplied-documentation", "aia-11-1"), new DossierKept()),
                new FromSupplier(
                        Question.ofBuyers("supplied-cooperation", "aia-25-2-a", "aia-25-2-b", "aia-25-2-c", "aia-25-4"),
                        new CooperationAnswered()));
    }

    @Override
    public Question question() {
        return question;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = question.put(examination);
        EvidenceCut cut = examination.cut();
        if (cut.supplied().isEmpty()) {
            return asked.open(asked.common("supplied.none"), null, asked.common("supplied.none.cure"));
        }
        Voices voices = new Voices(cut.supplied());
        if (!voices.changed().isEmpty()) {
            return changed(asked, cut, voices.changed());
        }
        List<Model> models = models(examination);
        return models.isEmpty()
                ? asked.open(asked.common("supplied.unregistered"), null, asked.common("supplied.unregistered.cure"))
                : judged(asked, examination, voices, models);
    }

    private static Finding changed(Asked asked, EvidenceCut cut, List<SuppliedBundle> changed) {
        SuppliedWords words = new SuppliedWords(asked);
        return asked.failed(
                changed.stream().map(words::problem).collect(Collectors.joining(" ")),
                imports(cut, changed),
                asked.common("supplied.changed.cure"));
    }

    private Finding judged(Asked asked, Examination examination, Voices voices, List<Model> models) {
        List<String> failed = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        Basis basis = registered(examination.cut(), models);
        for (Model model : models) {
            Voice voice = voices.heard(model.digest(), reading, examination).orElse(null);
            Outcome outcome =
                    voice == null ? Outcome.INDETERMINATE : voice.saying().outcome();
            List<String> reasons = outcome == Outcome.FAILED ? failed : outcome == Outcome.PASSED ? passed : open;
            reasons.add(voice == null ? unheard(asked, examination, voices, model) : heard(asked, model, voice));
            basis = basis.and(
                    voice == null
                            ? imports(examination.cut(), examination.cut().supplied())
                            : behind(examination.cut(), voice));
        }
        if (!failed.isEmpty()) {
            return asked.failed(String.join(" ", failed), basis, asked.say("cure"));
        }
        return open.isEmpty()
                ? asked.passed(String.join(" ", passed), basis)
                : asked.open(String.join(" ", open), basis, asked.common("supplied.cure"));
    }

    private static String heard(Asked asked, Model model, Voice voice) {
        String key = switch (voice.saying().outcome()) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case INDETERMINATE -> "open";
        };
        return asked.say(key, model.label(), voice.saying().detail()) + " "
                + new SuppliedWords(asked)
                        .stated(voice.bundle(), voice.report(), voice.saying().places());
    }

    private static String unheard(Asked asked, Examination examination, Voices voices, Model model) {
        SuppliedWords words = new SuppliedWords(asked);
        List<SuppliedBundle> all = examination.cut().supplied();
        boolean usable = all.stream().anyMatch(bundle -> bundle.report().isPresent());
        @Nullable
        String silent = !voices.naming(model.digest()).isEmpty()
                ? asked.common("supplied.silent", model.label())
                : usable ? asked.common("supplied.other-model", model.label()) : null;
        return Stream.concat(
                        Stream.ofNullable(silent),
                        all.stream().map(words::problem).filter(problem -> !problem.isEmpty()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The versions that decided; as long as none has, those that are registered. */
    private static List<Model> models(Examination examination) {
        List<Model> registered = examination.declarations().models().toList();
        List<Model> deciding = registered.stream()
                .filter(model -> !examination.receiptsOf(model).isEmpty())
                .toList();
        return deciding.isEmpty() ? registered : deciding;
    }

    private static Basis registered(EvidenceCut cut, List<Model> models) {
        return cut.audit()
                .stated(
                        EvidenceClass.DECLARED,
                        models.stream().map(Model::entry).toList());
    }

    private static Basis imports(EvidenceCut cut, List<SuppliedBundle> bundles) {
        Set<Reference> entries =
                bundles.stream().map(SuppliedBundle::entry).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Basis(EvidenceClass.DECLARED, cut.audit().state(), List.copyOf(entries));
    }

    /** The import, with the class and the state that our verifier recomputed of the bundle; the weaker of the two logs counts. */
    static Basis behind(EvidenceCut cut, Voice voice) {
        return new Basis(
                        voice.report().evidence(),
                        voice.report().state(),
                        List.of(voice.bundle().entry()))
                .and(new Basis(
                        voice.report().evidence(),
                        cut.audit().state(),
                        List.of(voice.bundle().entry())));
    }
}
