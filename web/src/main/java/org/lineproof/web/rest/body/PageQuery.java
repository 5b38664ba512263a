package org.lineproof.web.rest.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.web.problem.FieldFault;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemException;

/**
 * Which part of a list is wanted.
 *
 * @param page from 1
 * @param size 1 to {@value #MAX_SIZE} rows
 */
public record PageQuery(int page, int size) {

    /** Rows of a page unless the caller asks for another number. */
    public static final int DEFAULT_SIZE = 50;

    /** Most rows of a page. */
    public static final int MAX_SIZE = 500;

    private static final int MAX_PAGE = 1_000_000;

    /**
     * From the query parameters as they came.
     *
     * @throws ProblemException 400 naming each that is no number in its range
     */
    public static PageQuery of(@Nullable String page, @Nullable String size) {
        List<FieldFault> faults = new ArrayList<>();
        int number = number("page", page, 1, MAX_PAGE, faults);
        int rows = number("size", size, DEFAULT_SIZE, MAX_SIZE, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.ofFields(400, faults));
        }
        return new PageQuery(number, rows);
    }

    /** The same as the boundaries ask for it: rows to leave out and rows to give. */
    public PageRequest request() {
        return new PageRequest(offset(), size);
    }

    /** Rows before this page. */
    int offset() {
        return (page - 1) * size;
    }

    private static int number(String name, @Nullable String text, int absent, int max, List<FieldFault> faults) {
        if (text == null || text.isEmpty()) {
            return absent;
        }
        if (text.matches("[0-9]{1,7}")) {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= max) {
                return value;
            }
        }
        faults.add(new FieldFault(name, "has to be an integer from 1 to " + max));
        return absent;
    }
}
