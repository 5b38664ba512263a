package org.lineproof.web.portal;

import java.util.List;

/**
 * A room of the portal: an item of the navigation with the pages behind it.
 *
 * @param title what the navigation calls it
 * @param path address of its first page, beginning with a slash
 * @param pages all pages of the room, {@code path} among them
 */
public record Room(String title, String path, List<String> pages) {

    private static final List<Room> ALL = List.of(
            new Room("Start", "/index.xhtml", List.of("/index.xhtml")),
            new Room("AI systems", "/systems.xhtml", List.of("/systems.xhtml", "/system.xhtml", "/register.xhtml")),
            new Room("Receipts", "/receipts.xhtml", List.of("/receipts.xhtml", "/receipt.xhtml")),
            new Room("Decisions", "/decision.xhtml", List.of("/decision.xhtml")),
            new Room("Verify", "/verify.xhtml", List.of("/verify.xhtml")),
            new Room("Reports", "/reports.xhtml", List.of("/reports.xhtml", "/report.xhtml")));

    public Room {
        pages = List.copyOf(pages);
        if (!pages.contains(path)) {
            throw new IllegalArgumentException("the first page of a room is one of its pages: " + path);
        }
    }

    /** All rooms, in the order of the navigation. */
    public static List<Room> all() {
        return ALL;
    }

    /** Whether a page is in this room. */
    public boolean holds(String page) {
        return pages.contains(page);
    }
}
