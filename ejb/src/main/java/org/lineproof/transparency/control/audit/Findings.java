package org.lineproof.transparency.control.audit;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.transparency.entity.audit.Finding;

/** What was found so far: each place once, and no more than a person will read. */
final class Findings {

    private static final int LISTED = 100;

    private final List<Finding> list = new ArrayList<>();
    private long unlisted;

    void add(Finding finding) {
        if (list.stream().anyMatch(finding::repeats)) {
            return;
        }
        if (list.size() == LISTED) {
            unlisted++;
        } else {
            list.add(finding);
        }
    }

    List<Finding> list() {
        return list;
    }

    /** What the list leaves out, in words; empty if nothing. */
    List<String> unlisted() {
        return unlisted == 0
                ? List.of()
                : List.of("only the first " + LISTED + " findings are listed; there are " + unlisted + " more");
    }
}
