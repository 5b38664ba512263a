package org.lineproof.evidence.merkle;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a tile below a log's prefix as C2SP tlog-tiles writes it, for instance {@code tile/0/x001/234.p/5} or
 * {@code tile/entries/000}.
 *
 * @param level 0 to 63, or {@link #ENTRIES} for a bundle of entries
 * @param index index within the level, 0 to 2^53 - 1
 * @param width 1 to 255 for a partial tile, 256 for a full one
 */
public record TilePath(int level, long index, int width) {
    /** The level that stands for entry bundles. */
    public static final int ENTRIES = -1;

    private static final int MAX_LEVEL = 63;
    private static final long MAX_INDEX = (1L << 53) - 1;
    private static final Pattern FORM =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** @throws IllegalArgumentException when a number is out of bounds */
    public TilePath {
        if (level < ENTRIES || level > MAX_LEVEL) {
            throw new IllegalArgumentException("a tile's level is 0 to 63, or 'entries'");
        }
        if (index < 0 || index > MAX_INDEX) {
            throw new IllegalArgumentException("a tile's index is 0 to 2^53 - 1");
        }
        if (width < 1 || width > TileSource.WIDTH) {
            throw new IllegalArgumentException("a tile has 1 to 256 hashes");
        }
    }

    /** @throws IllegalArgumentException unless the path is written exactly as {@link #text} writes it */
    public static TilePath parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a tile path; expected for instance tile/0/x001/234.p/5");
        }
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        long index = Long.parseLong(form.group(2).replace("x", "").replace("/", ""));
        int width = form.group(3) == null ? TileSource.WIDTH : Integer.parseInt(form.group(3));
        TilePath tile = new TilePath(level, index, width);
        if (!tile.text().equals(path)) {
            throw new IllegalArgumentException("not the canonical tile path; expected " + tile.text());
        }
        return tile;
    }

    /** The path without leading slash. */
    public String text() {
        StringBuilder groups = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        String partial = width == TileSource.WIDTH ? "" : ".p/" + width;
        return "tile/" + (level == ENTRIES ? "entries" : String.valueOf(level)) + "/" + groups + partial;
    }
}
