package org.lineproof.requirements.entity;

import java.util.List;

/** The duties of one article, at least one. */
public record ArticleDuties(String article, List<Duty> duties) {
    public ArticleDuties {
        duties = List.copyOf(duties);
        if (duties.isEmpty()) {
            throw new IllegalArgumentException("no duty under " + article);
        }
    }
}
