package org.lineproof.report.memory;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** A map of a handful of entries in the order they came in: one array, which is searched from its beginning. Its views are not kept. */
final class FewEntries extends AbstractMap<COSName, COSBase> {
    private static final COSBase[] NONE = {};

    /** Names at even places, each with its value after it. */
    private COSBase[] entries = NONE;

    @Override
    public int size() {
        return entries.length / 2;
    }

    @Override
    public @Nullable COSBase get(@Nullable Object name) {
        int place = place(name);
        return place < 0 ? null : entries[place + 1];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public @Nullable COSBase put(COSName name, COSBase value) {
        int place = place(name);
        if (place >= 0) {
            COSBase before = entries[place + 1];
            entries[place + 1] = value;
            return before;
        }
        int length = entries.length;
        entries = Arrays.copyOf(entries, length + 2);
        entries[length] = name;
        entries[length + 1] = value;
        return null;
    }

    @Override
    public @Nullable COSBase remove(@Nullable Object name) {
        int place = place(name);
        if (place < 0) {
            return null;
        }
        COSBase before = entries[place + 1];
        COSBase[] rest = new COSBase[entries.length - 2];
        System.arraycopy(entries, 0, rest, 0, place);
        System.arraycopy(entries, place + 2, rest, place, rest.length - place);
        entries = rest;
        return before;
    }

    @Override
    public void clear() {
        entries = NONE;
    }

    @Override
    public Set<COSName> keySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<COSName> iterator() {
                return new Walk<>() {
                    @Override
                    COSName at(int place) {
                        return (COSName) entries[place];
                    }
                };
            }

            @Override
            public int size() {
                return FewEntries.this.size();
            }
        };
    }

    @Override
    public Collection<COSBase> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<COSBase> iterator() {
                return new Walk<>() {
                    @Override
                    COSBase at(int place) {
                        return entries[place + 1];
                    }
                };
            }

            @Override
            public int size() {
                return FewEntries.this.size();
            }
        };
    }

    @Override
    public Set<Map.Entry<COSName, COSBase>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<COSName, COSBase>> iterator() {
                return new Walk<>() {
                    @Override
                    Map.Entry<COSName, COSBase> at(int place) {
                        return Map.entry((COSName) entries[place], entries[place + 1]);
                    }
                };
            }

            @Override
            public int size() {
                return FewEntries.this.size();
            }
        };
    }

    private int place(@Nullable Object name) {
        for (int i = 0; i < entries.length; i += 2) {
            if (entries[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private abstract class Walk<T> implements Iterator<T> {
        private int next;

        abstract T at(int place);

        @Override
        public boolean hasNext() {
            return next < entries.length;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return at(next - 2);
        }

        @Override
        public void remove() {
            next -= 2;
            FewEntries.this.remove(entries[next]);
        }
    }
}
