package org.lineproof.web.portal.start;

import java.util.List;
import java.util.Map;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.ArticleDuties;
import org.lineproof.web.portal.wording.Words;

/** The duties of one article. */
public record ArticleLine(String article, List<DutyLine> duties) {

    public ArticleLine {
        duties = List.copyOf(duties);
    }

    /**
     * The article with what was evaluated for its duties.
     *
     * @param findings by the id of the requirement
     */
    static ArticleLine of(ArticleDuties article, Map<String, List<Finding>> findings) {
        return new ArticleLine(
                article.article(),
                article.duties().stream()
                        .map(duty -> new DutyLine(
                                duty, findings.getOrDefault(duty.requirement().id(), List.of())))
                        .toList());
    }

    /** "12 duties, 3 in force, 10 with evidence missing". */
    public String summary() {
        long inForce = duties.stream().filter(DutyLine::isInForce).count();
        long open = duties.stream().filter(DutyLine::isOpen).count();
        return Words.counted(duties.size(), "duty", "duties")
                + (inForce == 0
                        ? ", none in force"
                        : inForce == duties.size() ? ", in force" : ", " + inForce + " in force")
                + (open == 0 ? "" : ", " + open + " with evidence missing");
    }

    /** The title of the first duty, to tell articles apart before they are opened. */
    public String about() {
        return duties.get(0).title() + (duties.size() > 1 ? " and more" : "");
    }
}
