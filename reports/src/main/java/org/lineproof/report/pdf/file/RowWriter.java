package org.lineproof.report.pdf.file;

import java.io.IOException;
import org.lineproof.report.pdf.content.Operators;

/** Writes the elements of the rows of long tables: number of the first row + row * (columns + 1), its cells after it. */
final class RowWriter {
    private RowWriter() {}

    /** References to all rows. */
    static void kids(RowElements rows, Numbers numbers, Operators out) {
        int number = numbers.of(rows);
        out.octet('[');
        for (int row = 0; row < rows.rows(); row++) {
            out.reference(number).octet(' ');
            number += rows.columns() + 1;
        }
        out.octet(']');
    }

    /** References to the cells of some rows. */
    static void cells(RowElements.Run run, Numbers numbers, Operators out) {
        int columns = run.table().columns();
        int number = numbers.of(run.table()) + run.firstRow() * (columns + 1);
        for (int row = 0; row < run.rows(); row++) {
            for (int cell = 1; cell <= columns; cell++) {
                out.reference(number + cell).octet(' ');
            }
            number += columns + 1;
        }
    }

    /** The elements themselves. */
    static void write(RowElements rows, Numbers numbers, PackedObjects packed) throws IOException {
        int body = numbers.of(rows.body());
        int columns = rows.columns();
        int row = numbers.of(rows);
        for (RowElements.Run run : rows.runs()) {
            int page = numbers.of(run.page());
            int mark = run.firstMark();
            for (int i = 0; i < run.rows(); i++) {
                Operators element =
                        packed.next(row).ascii("<</S/TR/P ").reference(body).ascii("/K[");
                for (int cell = 1; cell <= columns; cell++) {
                    element.reference(row + cell).octet(' ');
                }
                element.ascii("]>>");
                for (int cell = 1; cell <= columns; cell++) {
                    packed.next(row + cell)
                            .ascii("<</S/TD/P ")
                            .reference(row)
                            .ascii("/Pg ")
                            .reference(page)
                            .ascii("/K ")
                            .whole(mark++)
                            .ascii(">>");
                }
                row += columns + 1;
            }
        }
    }
}
