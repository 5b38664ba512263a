package org.lineproof.reporting.control.supplied;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.supplied.SuppliedBundle;
import org.lineproof.assurance.entity.supplied.SuppliedReport;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;

/**
 * What the supplier of a bought system states, in the sections where the own evidence would stand, and which of its bundles
 * were imported. A bundle is named by its digest and not packed into ours: its roots are the supplier's, which an auditor has
 * to get from there (EVIDENCE 15), and an erasure reaches the one copy.
 */
public final class SuppliedBlocks {
    /** Most bundles that are told one by one: the newest. */
    private static final int MOST = 50;

    private static final String VERSION = "2";
    private static final TextBundle WORDS =
            new TextBundle(SuppliedBlocks.class, "/org/lineproof/reporting/text/supplied-");

    private static final List<String> ALL = List.of(
            "supplied-instructions",
            "supplied-metrics",
            "supplied-training-data",
            "supplied-documentation",
            "supplied-cooperation");

    /** The findings by report and section. */
    private static final Map<String, Map<Integer, List<String>>> FINDINGS = Map.of(
            "R01",
            Map.of(8, List.of("supplied-training-data")),
            "R03",
            Map.of(
                    1,
                    List.of("supplied-instructions"),
                    2,
                    List.of("supplied-training-data"),
                    3,
                    List.of("supplied-metrics"),
                    10,
                    List.of("supplied-documentation", "supplied-cooperation")),
            "R11",
            Map.of(2, ALL),
            "R14",
            Map.of(3, ALL));

    /** The section that names the bundles, by report. */
    private static final Map<String, Integer> BUNDLES = Map.of("R01", 9, "R03", 10, "R11", 3, "R14", 7);

    private final EvidenceCut cut;
    private final List<Finding> findings;
    private final String definition;
    private final Texts texts;

    /**
     * @param findings of the evaluation of the cut
     * @param definition id of the report
     * @param language of the report
     */
    public SuppliedBlocks(EvidenceCut cut, List<Finding> findings, String definition, Language language) {
        this.cut = cut;
        this.findings =
                findings.stream().filter(finding -> ALL.contains(finding.id())).toList();
        this.definition = definition;
        this.texts = WORDS.in(language);
    }

    /** The version of a wording with that of what suppliers state, where the report has any of it. */
    public String version(String own) {
        boolean told = !cut.supplied().isEmpty() || !findings.isEmpty();
        return told && FINDINGS.containsKey(definition) ? own + ", supplied " + VERSION : own;
    }

    /** What a section of the report has of it, often nothing. */
    public List<Block> of(int section) {
        List<Block> blocks = new ArrayList<>();
        List<String> wanted = FINDINGS.getOrDefault(definition, Map.of()).getOrDefault(section, List.of());
        List<Finding> here = findings.stream()
                .filter(finding -> wanted.contains(finding.id()))
                .toList();
        if (!here.isEmpty()) {
            blocks.add(new Block.Findings(here));
        }
        List<SuppliedBundle> bundles = cut.supplied();
        if (!bundles.isEmpty() && Integer.valueOf(section).equals(BUNDLES.get(definition))) {
            blocks.add(new Block.Paragraph(texts.count("bundles", bundles.size(), texts.number(MOST))));
            bundles.subList(Math.max(0, bundles.size() - MOST), bundles.size())
                    .forEach(bundle -> blocks.add(told(bundle)));
        }
        return blocks;
    }

    private Block told(SuppliedBundle bundle) {
        Basis basis = new Basis(EvidenceClass.DECLARED, cut.audit().state(), List.of(bundle.entry()));
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text(texts.say("standing"), standing(bundle), basis));
        bundle.report().ifPresent(report -> facts.add(Fact.text(texts.say("report"), named(report), basis)));
        if (bundle.pinnedAt() != null) {
            String day =
                    bundle.pinnedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
            facts.add(Fact.text(texts.say("pinned"), day, basis));
        }
        if (!bundle.digest().isEmpty()) {
            facts.add(Fact.digest(texts.say("digest"), hex(bundle.digest()), basis));
            facts.add(Fact.digest(texts.say("pins"), hex(bundle.pins()), basis));
        }
        return new Block.Facts(
                bundle.supplier().isEmpty() ? texts.say("erased") : texts.say("bundle", bundle.supplier()), facts);
    }

    private String named(SuppliedReport report) {
        Texts shared = Texts.in(texts.language());
        return texts.say("stated", report.document(), shared.word(report.evidence()), shared.word(report.state()));
    }

    private String standing(SuppliedBundle bundle) {
        return bundle.problem()
                .map(problem -> texts.say("problem." + problem.reason().name(), problem.detail()))
                .orElse(texts.say("counts"));
    }

    private static String hex(String digest) {
        return digest.substring(digest.indexOf(':') + 1);
    }
}
