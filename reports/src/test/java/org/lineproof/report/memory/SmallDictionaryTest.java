package org.lineproof.report.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A small dictionary answers as a map with a hash table does, in the same order. */
class SmallDictionaryTest {
    @RepeatedTest(20)
    void itHasTheEntriesOfAnyMapThatTheSameWasDoneTo(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        SmallDictionary small = new SmallDictionary();
        Map<COSName, COSBase> expected = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            COSName name = COSName.getPDFName("N" + random.nextInt(8));
            if (random.nextInt(4) == 0) {
                small.removeItem(name);
                expected.remove(name);
            } else {
                COSBase value = COSInteger.get(random.nextInt(1_000));
                small.setItem(name, value);
                expected.put(name, value);
            }
            assertEquals(expected.get(name), small.getItem(name));
            assertEquals(expected.containsKey(name), small.containsKey(name));
            assertEquals(expected.size(), small.size());
        }
        assertEquals(List.copyOf(expected.entrySet()), List.copyOf(small.entrySet()));
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(small.keySet()));
        assertEquals(List.copyOf(expected.values()), List.copyOf(small.getValues()));
        small.clear();
        assertEquals(0, small.size());
    }

    @Test
    void entriesAreTakenOutWhileTheyAreWalked() {
        FewEntries entries = new FewEntries();
        for (int i = 0; i < 6; i++) {
            entries.put(COSName.getPDFName("N" + i), COSInteger.get(i));
        }
        Iterator<COSBase> values = entries.values().iterator();
        List<COSBase> seen = new ArrayList<>();
        while (values.hasNext()) {
            COSBase value = values.next();
            seen.add(value);
            if (((COSInteger) value).intValue() % 2 == 0) {
                values.remove();
            }
        }
        assertEquals(6, seen.size());
        assertEquals(List.of(COSInteger.get(1), COSInteger.get(3), COSInteger.get(5)), List.copyOf(entries.values()));
        assertThrows(NoSuchElementException.class, values::next);
    }
}
