package org.lineproof.assurance.control.declared;

import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** Does the record of processing have an answer under each letter of GDPR Art. 30(1)? */
public final class ProcessingRecord implements Check {
    private static final Question QUESTION = Question.ofBoth("processing-record", "gdpr-30-1", "gdpr-30-1");
    /** Members of the record, in the order of the letters. */
    private static final List<String> MEMBERS =
            List.of("controller", "purposes", "subjects", "data", "recipients", "transfers", "erasure", "security");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        Optional<OpenedEntry> record = examination.declarations().practice("processing");
        if (record.isEmpty()) {
            return asked.open(asked.say("none"), null, asked.say("none.cure"));
        }
        List<String> missing = MEMBERS.stream()
                .filter(member -> record.get().text(member) == null)
                .map(asked::say)
                .toList();
        var basis = examination.cut().audit().stated(EvidenceClass.DECLARED, List.of(record.get()));
        return missing.isEmpty()
                ? asked.passed(asked.say("passed", record.get().entry().minute()), basis)
                : asked.failed(asked.say("failed", String.join(", ", missing)), basis, asked.say("cure"));
    }
}
