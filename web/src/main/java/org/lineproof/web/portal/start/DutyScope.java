package org.lineproof.web.portal.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.AnnexPoint;
import org.lineproof.requirements.entity.ArticleDuties;
import org.lineproof.requirements.entity.Duty;

/**
 * For what the catalogue is asked: systems that share both have the same duties.
 *
 * @param roles provider, deployer or both
 * @param point point of Annex III, null if none was declared
 */
record DutyScope(Set<String> roles, @Nullable String point) {

    static DutyScope of(AiSystemDeclaration declared) {
        Set<String> roles = new TreeSet<>();
        if (declared.role().isProvider()) {
            roles.add("provider");
        }
        if (declared.role().isDeployer()) {
            roles.add("deployer");
        }
        AnnexPoint point = declared.annexIII();
        return new DutyScope(roles, point == null ? null : point.value());
    }

    /** The duties of several scopes as one list; a duty that two scopes share appears once. */
    static List<ArticleDuties> merged(List<List<ArticleDuties>> lists) {
        Map<String, Map<String, Duty>> articles = new LinkedHashMap<>();
        lists.forEach(list -> list.forEach(article -> {
            Map<String, Duty> duties = articles.computeIfAbsent(article.article(), name -> new LinkedHashMap<>());
            article.duties()
                    .forEach(duty -> duties.putIfAbsent(duty.requirement().id(), duty));
        }));
        return articles.entrySet().stream()
                .map(article -> new ArticleDuties(
                        article.getKey(), new ArrayList<>(article.getValue().values())))
                .toList();
    }
}
