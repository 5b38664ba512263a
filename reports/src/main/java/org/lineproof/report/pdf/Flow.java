package org.lineproof.report.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.pdf.face.Typefaces;

/** The pages that tables fill one after the other, beginning below what stands on the last page of a document. */
final class Flow implements AutoCloseable {
    private static final float GAP = 22;

    private final PDDocument document;
    private final Typefaces faces;
    private final StructureTree tree;
    private final float filledTo;
    private @Nullable Page page;
    private float y;

    /** @param filledTo height above the foot of the last page down to which it is filled, in points */
    Flow(PDDocument document, Typefaces faces, StructureTree tree, float filledTo) {
        this.document = document;
        this.faces = faces;
        this.tree = tree;
        this.filledTo = filledTo;
    }

    /** Where something begins that needs this height at least: below what stands there if there is room, else on a page of its own. */
    Page begin(float height) throws IOException {
        float top = (page == null ? filledTo : y) - GAP;
        if (top - height < Page.BOTTOM) {
            return turn();
        }
        y = top;
        page = page == null ? Page.last(document, faces, tree) : page;
        return page;
    }

    /** The next page. */
    Page turn() throws IOException {
        close();
        page = new Page(document, faces, tree);
        y = Page.TOP;
        return page;
    }

    /** Down to where the page is filled. */
    float y() {
        return y;
    }

    /** Takes this height of the page; returns where it begins. */
    float take(float height) {
        float top = y;
        y -= height;
        return top;
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
