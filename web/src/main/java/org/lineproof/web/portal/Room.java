package org.lineproof.web.portal;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** A room of the portal: an item of the navigation with the pages behind it. */
public enum Room {
    START("Start", PortalRole::reads, "/index.xhtml"),
    SYSTEMS(
            "AI systems",
            PortalRole::reads,
            "/systems.xhtml",
            "/system.xhtml",
            "/register.xhtml",
            "/practices.xhtml",
            "/practice.xhtml"),
    RECEIPTS("Receipts", PortalRole::reads, "/receipts.xhtml", "/receipt.xhtml"),
    DECISIONS(
            "Decisions", PortalRole::reads, "/decision.xhtml", "/oversight.xhtml", "/disclose.xhtml", "/explain.xhtml"),
    VERIFICATION("Verify", PortalRole::reads, "/verify.xhtml", "/entry.xhtml"),
    LAW("The law", PortalRole::reads, "/catalogue.xhtml", "/requirement.xhtml", "/answer.xhtml"),
    REPORTS("Reports", PortalRole::reports, "/reports.xhtml", "/sections.xhtml", "/text.xhtml", "/release.xhtml"),
    SUPPLIERS(
            "Suppliers", PortalRole::reports, "/suppliers.xhtml", "/supplier.xhtml", "/bundles.xhtml", "/bundle.xhtml"),
    ACCESS("Access", role -> role == PortalRole.COMPLIANCE_OFFICER, "/access.xhtml"),
    DISCLOSED("Disclosed to you", role -> role == PortalRole.RELYING_PARTY, "/disclosed.xhtml");

    private final String title;
    private final Predicate<PortalRole> opensTo;
    private final List<String> pages;

    Room(String title, Predicate<PortalRole> opensTo, String... pages) {
        this.title = title;
        this.opensTo = opensTo;
        this.pages = List.of(pages);
    }

    /** The rooms that at least one of the roles opens, in the order of the navigation. */
    public static List<Room> openTo(Collection<PortalRole> roles) {
        return List.of(values()).stream()
                .filter(room -> roles.stream().anyMatch(room.opensTo))
                .toList();
    }

    /** What the navigation calls it. */
    public String title() {
        return title;
    }

    /** Address of its first page, beginning with a slash. */
    public String path() {
        return pages.get(0);
    }

    /** All its pages, beginning with a slash. */
    public List<String> pages() {
        return pages;
    }

    /** Whether a page is in this room. */
    public boolean holds(String page) {
        return pages.contains(page);
    }
}
