package org.lineproof.web.portal.start;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.policy.Level;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.requirements.entity.CatalogueVersion;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.web.portal.Once;
import org.lineproof.web.portal.telling.FindingWords;

/** The evidence-completeness matrix in small, for all AI systems of the organisation. */
@Named
@RequestScoped
public class StartPage {

    @Inject
    AiSystemRegistry registry;

    @Inject
    InferenceQuery inference;

    @Inject
    EvidenceEvaluation evaluation;

    @Inject
    RequirementCatalogue catalogue;

    private final Instant now = Instant.now();
    private List<AiSystem> systems = List.of();
    private List<Finding> findings = List.of();
    /** Those that the policies of the organisation do not merely show. */
    private List<Finding> counted = List.of();

    private final Once<List<FindingWords>> attention = new Once<>(() -> FindingWords.attention(counted));
    private final Once<List<ArticleLine>> articles = new Once<>(this::tell);

    @PostConstruct
    void evaluate() {
        systems = registry.all();
        List<Evaluation> evaluations =
                systems.stream().map(system -> evaluation.evaluate(system.id())).toList();
        findings = evaluations.stream()
                .flatMap(evaluated -> evaluated.findings().stream())
                .toList();
        counted = evaluations.stream()
                .flatMap(evaluated -> evaluated.findings().stream()
                        .filter(finding -> evaluated.policy().of(finding.id()) != Level.INFORM))
                .toList();
    }

    public List<AiSystem> getSystems() {
        return systems;
    }

    /** "deployer", "provider" or "provider and deployer", over all systems. */
    public String getRole() {
        Set<String> roles = new TreeSet<>();
        systems.forEach(system -> roles.addAll(roles(system.declaration())));
        return String.join(" and ", roles);
    }

    /** The points of Annex III that were declared. */
    public String getPoints() {
        return systems.stream()
                .map(system -> system.declaration().annexIII())
                .filter(point -> point != null)
                .map(Object::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What needs attention, the failed findings first. */
    public List<FindingWords> getAttention() {
        return attention.get();
    }

    /** How many findings passed. */
    public long getPassed() {
        return counted.size() - getAttention().size();
    }

    /** How many receipts came, for all systems. */
    public long getReceipts() {
        return inference
                .list(new ReceiptFilter(null, null, null, null, null, null), PageRequest.first(1))
                .total();
    }

    /** The duties of all systems, each once, by article. */
    public List<ArticleLine> getArticles() {
        return articles.get();
    }

    private List<ArticleLine> tell() {
        var byRequirement = findings.stream().collect(Collectors.groupingBy(Finding::requirement));
        Set<DutyScope> scopes = new LinkedHashSet<>();
        systems.forEach(system -> scopes.add(DutyScope.of(system.declaration())));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return DutyScope.merged(scopes.stream()
                        .map(scope -> catalogue.duties(scope.roles(), scope.point(), today))
                        .toList())
                .stream()
                .map(article -> ArticleLine.of(article, byRequirement))
                .toList();
    }

    /** The version of the law that was used. */
    public CatalogueVersion getCatalogue() {
        return catalogue.version();
    }

    /** When the page was made. */
    public Instant getNow() {
        return now;
    }

    private static Set<String> roles(AiSystemDeclaration declared) {
        return DutyScope.of(declared).roles();
    }
}
