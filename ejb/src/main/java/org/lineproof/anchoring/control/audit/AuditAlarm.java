package org.lineproof.anchoring.control.audit;

import java.util.logging.Logger;
import org.lineproof.anchoring.entity.audit.AuditSubject;
import org.lineproof.transparency.entity.audit.Finding;

/** Says in the server's log what an audit found: each finding once, when it is new and when it is gone. */
public final class AuditAlarm {

    private static final Logger LOG = Logger.getLogger(AuditAlarm.class.getName());

    private AuditAlarm() {}

    public static void tell(AuditSubject subject, FindingHistory history) {
        history.fresh()
                .forEach(finding -> LOG.severe("log audit: " + words(subject, finding) + ": " + finding.detail()
                        + "; what to do: " + finding.fault().cure()));
        history.gone().forEach(finding -> LOG.info("log audit: no longer found: " + words(subject, finding)));
    }

    private static String words(AuditSubject subject, Finding finding) {
        String index = finding.index() == null ? "" : " at entry " + finding.index();
        String size = finding.size() == null ? "" : " at size " + finding.size();
        return finding.fault() + " in " + subject.words() + index + size;
    }
}
