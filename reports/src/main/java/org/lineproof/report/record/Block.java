package org.lineproof.report.record;

import java.util.List;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.figure.Graph;

/** A part of a section. */
public sealed interface Block {
    /** Running text of the report itself; states no fact about the system. */
    record Paragraph(String text) implements Block {}

    /** A list of labelled facts. */
    record Facts(String caption, List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A short table inside a section. */
    record Rows(Table table) implements Block {}

    /** Counts, drawn as bars. */
    record Bars(Chart chart) implements Block {}

    /** What came from what, drawn; the tables of the same section list it. */
    record Lineage(Graph graph) implements Block {}

    /** Outcomes of checks. */
    record Findings(List<Finding> findings) implements Block {
        public Findings {
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was recorded; says what would supply it. */
    record NoEvidence(String subject, List<String> wouldSupply) implements Block {
        public NoEvidence {
            wouldSupply = List.copyOf(wouldSupply);
            if (wouldSupply.isEmpty()) {
                throw new IllegalArgumentException("say what would supply the evidence: " + subject);
            }
        }
    }
}
