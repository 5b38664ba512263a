package org.lineproof.assurance.control.declared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.event.LoggedEvents;
import org.lineproof.registry.entity.practice.EventKind;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/**
 * Are the kinds of events declared for each purpose of Art. 12(2), and are they those that the logs hold? A kind of which
 * no event is there may not have happened yet; a kind in the system's log that nobody declared shows the declaration wrong.
 */
public final class DeclaredEvents implements Check {
    private static final Question QUESTION =
            Question.ofProviders("declared-events", "aia-12-2-b", "aia-12-2-a", "aia-12-2-c");
    /** The members of the declaration, and with that the words for the purposes. */
    private static final List<String> PURPOSES = List.of("risk", "monitoring", "operation");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        Optional<OpenedEntry> declaration = examination.declarations().practice("logging");
        return declaration.isPresent()
                ? compared(asked, examination, declaration.get())
                : asked.open(asked.say("none"), null, asked.say("none.cure"));
    }

    private static Finding compared(Asked asked, Examination examination, OpenedEntry declaration) {
        LoggedEvents logged = LoggedEvents.of(examination.cut());
        Set<EventKind> declared = EnumSet.noneOf(EventKind.class);
        List<String> wrong = new ArrayList<>();
        for (String purpose : PURPOSES) {
            List<EventKind> kinds = kinds(declaration, purpose);
            declared.addAll(kinds);
            if (kinds.isEmpty()) {
                wrong.add(asked.say("uncovered", asked.say(purpose)));
            }
        }
        List<EventKind> undeclared = logged.system().keySet().stream()
                .filter(kind -> !declared.contains(kind))
                .toList();
        if (!undeclared.isEmpty()) {
            wrong.add(asked.say("undeclared", words(asked, undeclared)));
        }
        Basis basis = examination
                .cut()
                .whole()
                .and(examination.cut().audit().stated(EvidenceClass.DECLARED, List.of(declaration)));
        if (!wrong.isEmpty()) {
            return asked.failed(String.join(" ", wrong), basis, asked.say("cure"));
        }
        List<EventKind> missing =
                declared.stream().filter(kind -> !logged.kinds().contains(kind)).toList();
        return missing.isEmpty()
                ? asked.passed(asked.count("passed", declared.size()), basis)
                : asked.open(asked.say("missing", words(asked, missing)), basis, asked.say("missing.cure"));
    }

    private static List<EventKind> kinds(OpenedEntry declaration, String purpose) {
        List<EventKind> kinds = new ArrayList<>();
        declaration.field(purpose).forEach(word -> kinds.add(EventKind.of(word.asText())));
        return kinds;
    }

    private static String words(Asked asked, Collection<EventKind> kinds) {
        return kinds.stream().map(kind -> asked.say("kind", kind.word())).collect(Collectors.joining(", "));
    }
}
