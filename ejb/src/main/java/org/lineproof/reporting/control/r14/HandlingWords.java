package org.lineproof.reporting.control.r14;

import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.released.IssuedReport;
import org.lineproof.reporting.control.text.Minutes;

/** What was done with an issued report, in words. */
record HandlingWords(Texts texts) {
    HandlingWords(ReportInput input) {
        this(R14.texts(input));
    }

    /** Who released or declined it and when; that nobody decided yet, if so. */
    String decision(IssuedReport report) {
        OpenedEntry decision = report.decision();
        String key = "handling." + report.handling();
        return decision == null
                ? texts.say(key)
                : texts.say(key, report.decider(), Minutes.of(decision.entry().minute()));
    }

    /** The same, with to whom. */
    String handOver(IssuedReport report) {
        String logged = Minutes.of(report.issue().entry().minute());
        return report.recipient().isEmpty()
                ? texts.say("handover.logged", logged, decision(report))
                : texts.say("handover.logged.to", logged, decision(report), report.recipient());
    }
}
