package org.lineproof.reporting.control.duty;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Duty;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.requirements.entity.wording.Citation;

/** Duties in the words of a language. */
public final class DutyWords {
    private static final TextBundle WORDS = new TextBundle(DutyWords.class, "/org/lineproof/reporting/text/duty-");

    private final Catalogue catalogue;
    private final String point;
    private final Set<String> roles;
    private final boolean roleDeclared;
    private final boolean useDeclared;
    private final Texts texts;

    public DutyWords(ReportInput input, DutyStandings standings) {
        this.catalogue = input.catalogue();
        this.point = input.point();
        this.roles = standings.declaredRoles();
        this.roleDeclared = standings.isRoleDeclared();
        this.useDeclared = standings.isUseDeclared();
        this.texts = in(input.language());
    }

    /** The words of duties in a language. */
    public static Texts in(Language language) {
        return WORDS.in(language);
    }

    public String citation(Requirement requirement) {
        return requirement.citation(texts.language());
    }

    public String title(Requirement requirement) {
        return catalogue.title(requirement, texts.language());
    }

    /** The article alone, or the annex. */
    public String article(Requirement requirement) {
        return new Citation(requirement.article(), "").in(texts.language());
    }

    /** Article and title. */
    public String name(Requirement requirement) {
        return texts.say("name", citation(requirement), title(requirement));
    }

    /** Why it binds or does not, in one sentence without its full stop. */
    public String reach(DutyStanding standing) {
        return switch (standing.reach()) {
            case BINDS -> texts.say(roleDeclared ? "reach.BINDS" : "reach.BINDS.undeclared", start(standing.duty()));
            case BINDS_CONTROLLER -> texts.say("reach.BINDS_CONTROLLER", start(standing.duty()));
            case OTHER_ROLE ->
                texts.say(
                        roleDeclared ? "reach.OTHER_ROLE" : "reach.OTHER_ROLE.undeclared",
                        roles(standing.requirement().binds()),
                        roles(roles));
            case OTHER_CLASS -> texts.say(useDeclared ? "reach.OTHER_CLASS" : "reach.OTHER_CLASS.undeclared");
            case OTHER_USE -> texts.say("reach.OTHER_USE", point);
        };
    }

    /** From when it binds; both days where the first is disputed. */
    public String start(@Nullable Duty duty) {
        if (duty == null) {
            return "";
        }
        return duty.formallyFrom() == null
                ? texts.say("start." + duty.force(), duty.from())
                : texts.say("start.disputed", duty.formallyFrom(), duty.from());
    }

    /** What there is for it, with the outcome where there is one. */
    public String support(DutyStanding standing) {
        String word = texts.say("support." + standing.support());
        return standing.decisive()
                .map(finding -> texts.say(
                        "support.outcome", word, Texts.in(texts.language()).word(finding.outcome())))
                .orElse(word);
    }

    /** What would be evidence of it, each in a few words. */
    public List<String> needs(Requirement requirement) {
        List<String> details = catalogue.needs(requirement, texts.language());
        return IntStream.range(0, details.size())
                .mapToObj(at -> texts.say(
                        "need",
                        texts.say("kind." + requirement.evidence().get(at).kind()),
                        details.get(at)))
                .toList();
    }

    /** Roles side by side, in the order of their words. */
    public String roles(Collection<String> names) {
        return names.stream().map(role -> texts.say("role." + role)).sorted().collect(Collectors.joining(", "));
    }
}
