package org.lineproof.report.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.pdf.file.RowElements;

/** Appends elements to the structure tree of a laid-out document (ISO 32000-1, 14.7). */
final class StructureTree {
    private static final COSName TABLE_OWNER = COSName.getPDFName("Table");
    private static final COSName SCOPE = COSName.getPDFName("Scope");
    private static final COSName OBJECT_REFERENCE = COSName.getPDFName("OBJR");
    private static final COSName TABS = COSName.getPDFName("Tabs");

    private final PDStructureTreeRoot root;
    private final COSDictionary documentElement;
    private final COSArray parents;
    private int nextKey;

    StructureTree(PDDocument document) {
        root = document.getDocumentCatalog().getStructureTreeRoot();
        documentElement = ((PDStructureElement) root.getKids().get(0)).getCOSObject();
        COSDictionary parentTree = root.getParentTree().getCOSObject();
        parents = parentTree.getCOSArray(COSName.NUMS);
        // The limits of a root node are not allowed and would be wrong after the first addition.
        parentTree.removeItem(COSName.LIMITS);
        for (int i = 0; i < parents.size(); i += 2) {
            nextKey = Math.max(nextKey, parents.getInt(i) + 1);
        }
    }

    COSDictionary documentElement() {
        return documentElement;
    }

    COSDictionary append(String type, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.S, COSName.getPDFName(type));
        element.setItem(COSName.P, parent);
        addKid(parent, element);
        return element;
    }

    COSDictionary appendColumnHead(COSDictionary parent) {
        COSDictionary element = append("TH", parent);
        COSDictionary attributes = new COSDictionary();
        attributes.setItem(COSName.O, TABLE_OWNER);
        attributes.setName(SCOPE, "Column");
        element.setItem(COSName.A, attributes);
        return element;
    }

    /** Gives a page its entry in the parent tree. */
    MarkedPage page(PDPage page) {
        COSArray marked = new COSArray();
        page.setStructParents(nextKey);
        page.getCOSObject().setName(TABS, "S");
        parents.add(COSInteger.get(nextKey++));
        parents.add(marked);
        root.setParentTreeNextKey(nextKey);
        return new MarkedPage(page, marked);
    }

    /**
     * A page that has its entry already; its marks go on.
     *
     * @throws IllegalArgumentException if it has none
     */
    MarkedPage known(PDPage page) {
        for (int i = 0; i < parents.size(); i += 2) {
            if (parents.getInt(i) == page.getStructParents() && parents.getObject(i + 1) instanceof COSArray marked) {
                return new MarkedPage(page, marked);
            }
        }
        throw new IllegalArgumentException("no entry in the parent tree: " + page.getStructParents());
    }

    /** Makes an annotation the content of an element (14.7.4.3). */
    void tie(COSDictionary element, PDPage page, PDAnnotation annotation) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, OBJECT_REFERENCE);
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.OBJ, annotation);
        element.setItem(COSName.PG, page);
        addKid(element, reference);
        annotation.setStructParent(nextKey);
        parents.add(COSInteger.get(nextKey++));
        parents.add(element);
        root.setParentTreeNextKey(nextKey);
    }

    /** One kid stands alone; more are an array inside the element, not an object of its own. */
    private static void addKid(COSDictionary parent, COSBase kid) {
        COSBase kids = parent.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            array.add(kid);
        } else if (kids == null) {
            parent.setItem(COSName.K, kid);
        } else {
            COSArray array = new COSArray();
            array.setDirect(true);
            array.add(parent.getItem(COSName.K));
            array.add(kid);
            parent.setItem(COSName.K, array);
        }
    }

    /** One page and the elements whose content it shows, in the order of their marks. */
    static final class MarkedPage {
        private final PDPage page;
        private final COSArray marked;
        private int next;
        private RowElements.@Nullable Run run;

        private MarkedPage(PDPage page, COSArray marked) {
            this.page = page;
            this.marked = marked;
            this.next = marked.size();
        }

        PDPage page() {
            return page;
        }

        /** Ties the next piece of marked content to the element; returns its mark (MCID). */
        int mark(COSDictionary element) {
            element.setItem(COSName.PG, page);
            addKid(element, COSInteger.get(next));
            marked.add(element);
            run = null;
            return next++;
        }

        /** Ties the next pieces to the cells of one more row; returns the mark of the first. */
        int row(RowElements rows) {
            if (run == null || run.table() != rows) {
                run = rows.on(page.getCOSObject(), next);
                marked.add(run);
            }
            run.add();
            int first = next;
            next += rows.columns();
            return first;
        }
    }
}
