package org.lineproof.assurance.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lineproof.assurance.control.Checks;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.report.text.Language;

/** Which requirements the evidence is evaluated for, and by which check. It is the same for every organisation. */
@ApplicationScoped
public class CheckDirectory {
    /**
     * A check in English words.
     *
     * @param id stable name, as it stands in findings and policies
     */
    public record Entry(String id, String title, List<String> requirements) {}

    /** All checks, in the order in which their findings are shown. */
    public List<Entry> all() {
        return Checks.questions().stream().map(CheckDirectory::entry).toList();
    }

    /**
     * The checks that answer a requirement; empty where a person has to answer. What is asked of the supplier of a bought
     * system answers no duty of the organisation's own.
     */
    public List<Entry> of(String requirement) {
        return Checks.questions().stream()
                .filter(question ->
                        !question.bought() && question.requirements().contains(requirement))
                .map(CheckDirectory::entry)
                .toList();
    }

    private static Entry entry(Question question) {
        return new Entry(question.id(), question.title(Language.EN), List.copyOf(question.requirements()));
    }
}
