/** The words that every report shares, in the languages a report can be written in. */
package org.lineproof.report.text;
