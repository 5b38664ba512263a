package org.lineproof.assurance.control.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.Requirement;

/**
 * What a check asks, for whom.
 *
 * @param id stable name, such as {@code sequence-gap}
 * @param ofProvider the duty it answers for a provider, null if it has none for one
 * @param ofDeployer the same for a deployer
 * @param others further requirements that the same evidence answers
 * @param bought whether it is asked only where the system is another's: of deployers that are nothing else
 */
public record Question(
        String id, @Nullable String ofProvider, @Nullable String ofDeployer, List<String> others, boolean bought) {
    /** @throws IllegalArgumentException if it answers nobody's duty */
    public Question {
        others = List.copyOf(others);
        if (ofProvider == null && ofDeployer == null) {
            throw new IllegalArgumentException("a check answers somebody's duty: " + id);
        }
    }

    /** A question that both are asked, each for a duty of its own. */
    public static Question ofBoth(String id, String ofProvider, String ofDeployer, String... others) {
        return new Question(id, ofProvider, ofDeployer, List.of(others), false);
    }

    /** A question that providers alone are asked. */
    public static Question ofProviders(String id, String duty, String... others) {
        return new Question(id, duty, null, List.of(others), false);
    }

    /** A question that deployers alone are asked. */
    public static Question ofDeployers(String id, String duty, String... others) {
        return new Question(id, null, duty, List.of(others), false);
    }

    /** A question about a bought system to its supplier, for duties of the supplier. */
    public static Question ofBuyers(String id, String duty, String... others) {
        return new Question(id, null, duty, List.of(others), true);
    }

    /** The ids of all requirements that it answers. */
    public Set<String> requirements() {
        Set<String> ids = new LinkedHashSet<>();
        if (ofProvider != null) {
            ids.add(ofProvider);
        }
        if (ofDeployer != null) {
            ids.add(ofDeployer);
        }
        ids.addAll(others);
        return ids;
    }

    /** Whether an organisation of the declared role is asked; all are as long as none is declared. */
    public boolean concerns(Examination examination) {
        return examination.deployerOnly()
                ? ofDeployer != null
                : !bought && (!examination.providerOnly() || ofProvider != null);
    }

    /** The duty that fits the declared role: the provider's, or the deployer's where the organisation is only that. */
    Requirement duty(Examination examination) {
        boolean asDeployer = ofProvider == null || ofDeployer != null && examination.deployerOnly();
        return examination.requirement(String.valueOf(asDeployer ? ofDeployer : ofProvider));
    }

    /** What is checked, in a few words. */
    public String title(Language language) {
        return CheckTexts.in(language).say(id + ".title");
    }

    /** The question as it is put to a cut. */
    public Asked put(Examination examination) {
        return put(duty(examination), examination.language());
    }

    /** The question as it is put where there is no cut to examine. */
    public Asked put(Requirement duty, Language language) {
        return new Asked(this, duty, CheckTexts.in(language));
    }
}
