/** How the objects of a document become the bytes of a file (ISO 32000-1, 7.5). */
@org.jspecify.annotations.NullMarked
package org.lineproof.report.pdf.file;
