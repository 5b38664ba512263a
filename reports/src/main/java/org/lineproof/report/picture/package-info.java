/** Charts and graphs as drawings of their own: a few kinds of shapes, the same in a PDF and on a page. */
package org.lineproof.report.picture;
