package org.lineproof.assurance.boundary.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.boundary.CheckDirectory;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.assurance.control.answer.AnswerFindings;
import org.lineproof.assurance.control.answer.Answers;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.assurance.entity.answer.AttachedDocument;
import org.lineproof.assurance.entity.answer.DocumentHead;
import org.lineproof.assurance.entity.answer.RecordedAnswer;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/** What people answer to the requirements that no check computes, with the documents that show it. */
@Stateless
@TenantScoped
public class AnswerRegistry {

    @Inject
    AiSystemRegistry systems;

    @Inject
    RequirementCatalogue catalogue;

    @Inject
    CheckDirectory checks;

    @Inject
    EvidenceEvaluation evaluation;

    @Inject
    AdministrationLog log;

    @Inject
    Answers answers;

    @Inject
    ReadingScope scope;

    /**
     * Keeps a document under its digest; the same bytes again are the same document.
     *
     * @param content 1 byte to 10 MB
     * @throws Refusal if it is empty or too large
     */
    public AttachedDocument attach(String mediaType, byte[] content) {
        if (content.length == 0) {
            throw Refusal.unprocessable("", "the document is empty; send its bytes as the body");
        }
        if (content.length > AttachedDocument.MAX_BYTES) {
            throw Refusal.tooLarge(null, "a document has at most " + AttachedDocument.MAX_BYTES + " bytes");
        }
        Wording.SHORT.check("Content-Type", mediaType);
        return answers.document(AttachedDocument.digestOf(content)).orElseGet(() -> answers.add(mediaType, content));
    }

    /** The document of a digest; empty also unless an answer about a system the caller may read is attached to it. */
    public Optional<AttachedDocument> document(ModelDigest digest) {
        boolean seen = scope.reach().whole()
                || systems.all().stream()
                        .flatMap(system -> of(system.id()).stream())
                        .anyMatch(recorded -> recorded.answer().document().equals(digest));
        return seen ? answers.document(digest) : Optional.empty();
    }

    /**
     * Records an answer in the log {@code audit}; those before it stay as its history.
     *
     * @throws Refusal (unprocessable) if system, requirement or document are unknown, or a check computes the requirement
     */
    public RecordedAnswer record(SystemId system, ObjectNode body) {
        Answer answer = Answer.parse(body, catalogue.version().version());
        AiSystem registered = systems.find(system)
                .orElseThrow(() ->
                        Refusal.unprocessable("system", "no system " + system + " is registered; register it first"));
        if (catalogue.current().find(answer.requirement()).isEmpty()) {
            throw Refusal.unprocessable("requirement", "the catalogue " + answer.catalogue() + " has no such one");
        }
        if (!checks.of(answer.requirement()).isEmpty()) {
            throw Refusal.unprocessable("requirement", "is computed from recorded evidence; no answer takes its place");
        }
        if (answers.document(answer.document()).isEmpty()) {
            throw Refusal.unprocessable("document", "no document of this digest is kept; send it first");
        }
        return answers.add(
                system, answer, log.append(Answer.ENTRY_TYPE, system, answer.json(), List.of(registered.reference())));
    }

    /** All answers about a system, the newest first. */
    public List<RecordedAnswer> of(SystemId system) {
        return scope.sees(system.value()) ? answers.of(system) : List.of();
    }

    /** Size and kind of the documents that are attached to the answers about a system. */
    public List<DocumentHead> documents(SystemId system) {
        return scope.sees(system.value()) ? answers.documents(system) : List.of();
    }

    /**
     * What the answers about a system are worth as of the newest cut, for each requirement that was ever answered, by id.
     *
     * @return empty as long as nothing is published in the log {@code audit}; whether anything is logged about the system does
     *     not matter
     * @throws Refusal (unprocessable) if an entry was altered so that it cannot be read
     */
    public List<Finding> findings(SystemId system, Language language) {
        EvidenceCut cut = evaluation.newestCut(system);
        if (cut.audit().isEmpty()) {
            return List.of();
        }
        AnswerFindings judged = new AnswerFindings(cut, catalogue.current(), language);
        return of(system).stream()
                .map(recorded -> recorded.answer().requirement())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .flatMap(id -> catalogue.current().find(id).stream())
                .map(judged::of)
                .toList();
    }
}
