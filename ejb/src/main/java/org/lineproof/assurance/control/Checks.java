package org.lineproof.assurance.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.control.answer.AnswerFindings;
import org.lineproof.assurance.control.data.Datasheets;
import org.lineproof.assurance.control.data.SourceOrigins;
import org.lineproof.assurance.control.declared.DeclaredEvents;
import org.lineproof.assurance.control.declared.Figures;
import org.lineproof.assurance.control.declared.KeptDocuments;
import org.lineproof.assurance.control.declared.ProcessingRecord;
import org.lineproof.assurance.control.declared.ReadyForAuthorities;
import org.lineproof.assurance.control.declared.TestsBeforeUse;
import org.lineproof.assurance.control.declared.UsedInstructions;
import org.lineproof.assurance.control.people.ExplanationMaterial;
import org.lineproof.assurance.control.people.Notices;
import org.lineproof.assurance.control.people.WorkersTold;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.control.supplied.FromSupplier;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.assurance.entity.policy.Level;
import org.lineproof.assurance.entity.policy.Policy;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.Catalogue;

/** All checks, in the order in which their findings are shown. */
public final class Checks {
    private static final List<Check> ALL = all(
            new EventsLogged(),
            new UnbrokenSequences(),
            new RegisteredModels(),
            new KnownTrainingData(),
            new HumanOversight(),
            new WholeLogs(),
            new KeptPromises(),
            new RetentionDeclared(),
            new EventKinds(),
            new DeclaredEvents(),
            new SourceOrigins(),
            new Datasheets(),
            new Figures(),
            new TestsBeforeUse(),
            new KeptDocuments(),
            new UsedInstructions(),
            new ReadyForAuthorities(),
            new Notices(),
            new WorkersTold(),
            new ExplanationMaterial(),
            new ProcessingRecord(),
            new ReconciledCounts());

    private Checks() {}

    /** Those of our own evidence, and then those of what suppliers state. */
    private static List<Check> all(Check... own) {
        return Stream.concat(Stream.of(own), FromSupplier.all().stream()).toList();
    }

    /** What is asked, in the order of the checks. */
    public static List<Question> questions() {
        return ALL.stream().map(Check::question).toList();
    }

    /** The same in English. */
    public static Evaluation evaluate(EvidenceCut cut, Catalogue catalogue) {
        return evaluate(cut, catalogue, Language.EN);
    }

    /** Puts every question to the cut that concerns the organisation and that its policy does not leave out. */
    public static Evaluation evaluate(EvidenceCut cut, Catalogue catalogue, Language language) {
        Examination examination = new Examination(cut, catalogue, language);
        Policy policy = policy(cut);
        return new Evaluation(
                cut.systemId(),
                catalogue.version().version(),
                policy,
                cut.pins(),
                ALL.stream()
                        .filter(check -> check.question().concerns(examination))
                        .filter(check -> policy.of(check.question().id()) != Level.IGNORE)
                        .map(check -> check.apply(examination))
                        .toList(),
                answers(cut, catalogue, language),
                ALL.stream().map(Check::question).collect(Collectors.toMap(Question::id, Question::requirements)));
    }

    /** What people answered to requirements that no check computes. */
    private static List<Finding> answers(EvidenceCut cut, Catalogue catalogue, Language language) {
        if (cut.audit().isEmpty()) {
            return List.of();
        }
        AnswerFindings judged = new AnswerFindings(cut, catalogue, language);
        Set<String> answered = cut.audit()
                .ofType(Answer.ENTRY_TYPE)
                .filter(entry -> cut.systemId().equals(entry.entry().system()))
                .map(entry -> entry.text("requirement"))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        questions().stream()
                .filter(question -> !question.bought())
                .forEach(question -> answered.removeAll(question.requirements()));
        return catalogue.requirements().stream()
                .filter(requirement -> answered.contains(requirement.id()))
                .map(judged::of)
                .toList();
    }

    /** The newest policy in the cut, the shipped one if it holds none that can still be read. */
    private static Policy policy(EvidenceCut cut) {
        Optional<OpenedEntry> newest = cut.audit()
                .ofType(Policy.ENTRY_TYPE)
                .filter(entry -> entry.content() != null)
                .reduce((earlier, later) -> later);
        return newest.map(entry -> {
                    ObjectNode json = JsonNodeFactory.instance.objectNode();
                    json.set("version", entry.field("version"));
                    json.set("levels", entry.field("levels"));
                    return Policy.parse(json);
                })
                .orElse(Policy.SHIPPED);
    }
}
