package org.lineproof.web.portal.systems;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lineproof.requirements.boundary.RequirementCatalogue;

/** The points of Annex III to choose from, with their texts from the catalogue. */
@Named
@RequestScoped
public class AnnexChoice {

    @Inject
    RequirementCatalogue catalogue;

    /** All points in the order of the annex. */
    public List<Point> getPoints() {
        return catalogue.current().annexEntries().stream()
                .map(entry -> new Point(entry.point(), entry.point() + " " + entry.area() + ": " + entry.useCase()))
                .toList();
    }

    /**
     * A point to choose.
     *
     * @param value such as {@code 5(a)}
     * @param label the point with its area and use case
     */
    public record Point(String value, String label) {}
}
