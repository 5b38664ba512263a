package org.lineproof.web.portal.wording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lies in a list, with the addresses of its neighbours, so that every page of a list can be kept as a
 * bookmark.
 *
 * @param address address of the list without a query
 * @param filter names and values that the neighbours keep; empty values are left out
 * @param page number of this page, 1 for the first
 * @param size rows a page
 * @param total rows of the whole list
 * @param noun what a row is, in the singular
 */
public record Pager(String address, Map<String, String> filter, int page, int size, long total, String noun) {

    private static final int FIRST = 1;
    private static final int LAST = 1_000_000;

    public Pager {
        filter = Map.copyOf(filter);
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("not a place in a list: page " + page + ", " + size + " of " + total);
        }
    }

    /** The number of a page as an address names it: 1 where it names none that a list could have. */
    public static int number(@Nullable String text) {
        try {
            int number = text == null ? FIRST : Integer.parseInt(text.strip());
            return number < FIRST || number > LAST ? FIRST : number;
        } catch (NumberFormatException e) {
            return FIRST;
        }
    }

    /** "1 to 50 of 200 receipts". */
    public String sentence() {
        if (total == 0) {
            return "No " + noun + "s";
        }
        long first = (page - 1L) * size + 1;
        long last = Math.min(total, (long) page * size);
        return first > total
                ? "Beyond the last of " + Words.counted(total, noun)
                : first + " to " + last + " of " + Words.counted(total, noun);
    }

    public boolean hasEarlier() {
        return page > 1;
    }

    public boolean hasLater() {
        return (long) page * size < total;
    }

    /** Address of the page before. */
    public String earlier() {
        return at(page - 1);
    }

    /** Address of the page after. */
    public String later() {
        return at(page + 1);
    }

    /** Address of a page by its number. */
    public String at(int number) {
        String kept = filter.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()) + "&")
                .collect(Collectors.joining());
        return address + "?" + kept + "page=" + number;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
