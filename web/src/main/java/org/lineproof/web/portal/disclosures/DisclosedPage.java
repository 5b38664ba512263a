package org.lineproof.web.portal.disclosures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.verify.decision.Conclusion;
import org.lineproof.reporting.boundary.disclosure.DisclosedDecisions;
import org.lineproof.reporting.entity.disclosure.DisclosureToken;
import org.lineproof.reporting.entity.disclosure.OpenedDisclosure;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.portal.Refusals;
import org.lineproof.web.portal.telling.FieldWords;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;

/** A decision as its recipient reads it. */
@Named
@RequestScoped
public class DisclosedPage {

    @Inject
    DisclosedDecisions decisions;

    private String token = "";
    private String problem = "";
    private @Nullable OpenedDisclosure opened;

    /**
     * One step of the verification.
     *
     * @param mark what came of it
     */
    public record Line(String subject, Mark mark, String reason) {}

    /** Opens the link; what is wrong with it is said on the page. */
    public void load() {
        if (token.isEmpty()) {
            return;
        }
        try {
            opened = decisions.open(new DisclosureToken(token));
        } catch (IllegalArgumentException e) {
            refuse(
                    HttpServletResponse.SC_NOT_FOUND,
                    "This is no link of a disclosure. Check it for a missing character.");
        } catch (RuntimeException e) {
            Refusal refusal = Refusals.in(e).orElseThrow(() -> e);
            refuse(status(refusal), Refusals.sentence(refusal));
        }
    }

    private void refuse(int status, String reason) {
        problem = reason;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case GONE -> HttpServletResponse.SC_GONE;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            default -> HttpServletResponse.SC_NOT_FOUND;
        };
    }

    public @Nullable OpenedDisclosure getOpened() {
        return opened;
    }

    /** Why the link opens nothing, empty if it does or none was given. */
    public String getProblem() {
        return problem;
    }

    /** Whether everything holds and is tied to the pin file of this installation. */
    public Mark getMark() {
        return opened == null ? Mark.quiet("Nothing opened") : VerdictWords.mark(opened.verification());
    }

    /** The whole in one sentence. */
    public String getHeadline() {
        return conclusion()
                .map(conclusion -> conclusion.shown().get(0))
                .orElseGet(() -> opened == null ? "" : opened.verification().sentence() + ".");
    }

    /** What else is shown. */
    public List<String> getShown() {
        return conclusion()
                .map(conclusion ->
                        conclusion.shown().subList(1, conclusion.shown().size()))
                .orElse(List.of());
    }

    /** What is not proved. */
    public List<String> getNotProved() {
        return conclusion().map(Conclusion::notProved).orElse(List.of());
    }

    /** The fields that were disclosed. */
    public List<Fact> getFields() {
        return opened == null ? List.of() : FieldWords.of(opened.fields());
    }

    /** Every step of the verification. */
    public List<Line> getSteps() {
        return opened == null
                ? List.of()
                : opened.verification().steps().stream()
                        .map(DisclosedPage::line)
                        .toList();
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token == null ? "" : token.strip();
    }

    private Optional<Conclusion> conclusion() {
        return Optional.ofNullable(opened)
                .flatMap(known -> Optional.ofNullable(known.verification().conclusion()));
    }

    private static Line line(Step step) {
        return new Line(step.subject(), VerdictWords.mark(step.outcome()), step.reason());
    }
}
