package org.lineproof.web.portal.suppliers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.ImportedErasure;
import org.lineproof.assurance.entity.supplied.SuppliedBundle;
import org.lineproof.assurance.entity.supplied.SuppliedBundle.Reason;
import org.lineproof.web.portal.telling.FindingWords;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;
import org.lineproof.web.portal.wording.Words;

/**
 * An imported bundle, as pages show it.
 *
 * @param supplier what the organisation is called here
 * @param erasure of its bytes, null if they are there
 * @param standing what it is worth as of the newest cut; null if its entry is not published yet
 * @param findings that rest on it
 */
public record BundleLine(
        ImportedBundle bundle,
        String supplier,
        @Nullable ImportedErasure erasure,
        @Nullable SuppliedBundle standing,
        List<FindingWords> findings) {
    private static final Map<Reason, String> PROBLEMS = Map.of(
            Reason.ERASED, "Its bytes were erased; nothing rests on it.",
            Reason.PINS_WITHDRAWN, "The pins it was verified against are not in force; nothing rests on it.",
            Reason.PINS_CHANGED, "The pin file that is kept is not the one that was taken over; nothing rests on it.",
            Reason.RUN_OUT, "The day until which it was to hold is over; import a newer one.",
            Reason.CHANGED, "What is kept has not the digest that was logged: somebody changed it.",
            Reason.NOT_VERIFIED, "The verifier does not find it verified any more.");

    public BundleLine {
        findings = List.copyOf(findings);
    }

    public String id() {
        return bundle.entry().toString();
    }

    /** What it is about, in the words of the issuer. */
    public String title() {
        String document = bundle.about().path("document").asText();
        return document.isEmpty() ? Words.capital(bundle.about().path("kind").asText()) : document;
    }

    public Mark mark() {
        if (erasure != null) {
            return Mark.quiet("Erased");
        }
        if (standing == null) {
            return Mark.open("Waits for a checkpoint");
        }
        return standing.report().isPresent()
                ? Mark.good("Counts")
                : standing.changed() ? Mark.bad("Changed") : Mark.open("Does not count");
    }

    /** Why nothing rests on it, empty if something can. */
    public String problem() {
        if (erasure != null) {
            return "Erased by " + erasure.actor() + ", " + Moments.text(erasure.at()) + ": " + erasure.reason();
        }
        if (standing == null) {
            return "Its entry is not under a checkpoint yet; findings can rest on it from the next one on.";
        }
        return standing.problem()
                .map(problem -> PROBLEMS.getOrDefault(problem.reason(), "")
                        + (problem.detail().isEmpty() ? "" : " (" + problem.detail() + ")"))
                .orElse("");
    }

    public boolean erased() {
        return erasure != null;
    }

    /** What it is, who issued it and how it was verified. */
    public List<Fact> facts() {
        String logs = StreamSupport.stream(bundle.about().path("logs").spliterator(), false)
                .map(log -> log.path("origin").asText() + ", "
                        + Words.counted(log.path("size").asLong(), "entry", "entries"))
                .collect(Collectors.joining("; "));
        return List.of(
                Fact.of("Supplier", supplier),
                Fact.of(
                        "System, in the supplier's words",
                        bundle.about().path("system").asText()),
                Fact.of(
                        "Verdict when it was imported",
                        bundle.about().path("verdict").asText()),
                Fact.of(
                        "Evidence class, state of its logs",
                        bundle.about().path("evidenceClass").asText() + ", "
                                + bundle.about().path("logState").asText()),
                Fact.of("Its logs", logs),
                Fact.exact("Digest of the bundle", bundle.digest().value()),
                Fact.of("Size", Words.counted(bundle.size(), "byte")),
                Fact.of("Imported", bundle.importedAt()));
    }
}
